import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { visible } from '#platform/filter/visible.ts'
import { giveOwners } from './assign-parties.ts'

/** Whose a party is to become. */
export interface OwnerMove { partyId: string; toId: string | null }

/** Opens an assignment that gives each party to an owner of its own; `undoAssignment` takes all of it back. */
export async function openAssignment({ tx, actor, now }: Context): Promise<string> {
  const { rows: [bulk] } = await sql<{ id: string }>`insert into parties.bulk (kind, at, by) values ('owner', ${now}, ${actor.memberId}) returning id`.execute(tx)
  return bulk!.id
}

/** Carries out some moves of an open assignment, as far as the actor may change each party; tells whose each was that moved. What is merged, gone or the owner's already stays untouched. */
export async function assignEach(context: Context, bulkId: string, moves: readonly OwnerMove[]): Promise<{ partyId: string; fromId: string | null; toId: string | null }[]> {
  if (!moves.length) return []
  const { tx, actor } = context
  const { rows } = await sql<{ partyId: string; fromId: string | null; toId: string | null }>`
    insert into parties.bulk_owner (bulk_id, party_id, before_id, after_id)
    select ${bulkId}, p.id, p.owner_id, r."toId" from ${rowSet(moves, { partyId: 'bigint', toId: 'bigint' })} join parties.party p on p.id = r."partyId"
    where p.owner_id is distinct from r."toId" and p.survivor_id is null and p.deleted_at is null and ${visible(actor, ['bulk', 'party'], 'p')} and parties.may_change(p.id)
    on conflict do nothing returning party_id::text as "partyId", before_id::text as "fromId", after_id::text as "toId"`.execute(tx)
  if (!rows.length) return []
  const changed = await giveOwners(context, bulkId, { cause: 'matched', only: sql`p.id = any (${`{${rows.map((r) => r.partyId).join(',')}}`}::bigint[])` })
  await audit(context, { action: 'assign', object: 'assignment', id: bulkId, detail: { changed, toIds: [...new Set(rows.map((r) => r.toId))] } })
  return rows
}
