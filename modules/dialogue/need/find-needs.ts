import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { requireParty } from '#modules/parties/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findNeeds as contract, Need } from './contract.ts'
import { readNeeds } from './read-needs.ts'

/** What a party needs, of all its records: living needs first, the strongest first; what was rejected is left out. */
export async function findPartyNeeds(context: Context, id: string): Promise<{ needs: Need[] }> {
  const party = await requireParty(context, id)
  const needs = await readNeeds(context, sql`where n.party_id = any (parties.ids_of(${party.id})) and n.state <> 'rejected' order by n.state in ('open', 'being-met') desc, n.state = 'proposed' desc, n.strength desc, n.id desc limit 60`)
  await audit(context, { action: 'read', object: 'need', id: party.id })
  return { needs }
}

/** A page of needs of parties that may be seen, the latest first. */
export async function findNeeds(context: Context, { limit, cursor, state, kind, theme, segmentId, mine }: QueryOf<typeof contract>): Promise<Page<Need>> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const conditions = [
    sql`n.party_id is not null and own.deleted_at is null and own.erased_at is null`, state === 'living' ? sql`n.state in ('open', 'being-met')` : sql`n.state = ${state}`,
    ...(kind ? [sql`n.kind = ${kind}`] : []), ...(theme ? [sql`n.theme = ${theme}`] : []), ...(mine === 'true' ? [sql`party.owner_id = ${context.actor.memberId}::bigint`] : []),
    ...(segmentId ? [sql`exists (select from segments.member s where s.segment_id = ${segmentId} and s.party_id = party.id)`] : []), ...(before ? [sql`n.id < ${before}::bigint`] : []),
  ]
  const rows = await readNeeds(context, sql`where ${sql.join(conditions, sql` and `)} order by n.id desc limit ${sql.lit(limit + 1)}`)
  await audit(context, { action: 'read', object: 'need' })
  return cutPage(rows, limit, (row) => [row.id])
}
