import { sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { findRuns as contract, Run } from '../contract.ts'

/** Ways of parties through playbooks, the latest first. */
export async function findRuns(context: Context, { limit, cursor, playbookId, partyId, step, outcome, state }: QueryOf<typeof contract>): Promise<Page<Run>> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const conditions = [playbookId ? sql`r.playbook_id = ${playbookId}` : sql`true`, partyId ? sql`r.party_id = any (parties.ids_of(${partyId}))` : sql`true`, state ? sql`r.state = ${state}` : sql`true`, step && !outcome ? sql`r.step = ${step} and r.state in ('active', 'parked')` : sql`true`,
    step && outcome ? sql`exists (select from playbooks.trace t where t.run_id = r.id and t.step = ${step} and t.outcome = ${outcome})` : sql`true`, before ? sql`r.id < ${before}::bigint` : sql`true`]
  const { rows } = await sql<Run>`
    select r.id::text, json_build_object('id', b.id::text, 'name', b.name) as playbook, json_build_object('id', p.id::text, 'name', p.name) as party, r.entry, v.number, r.state, r.step, to_json(r.due_at at time zone 'UTC')#>>'{}' || 'Z' as "dueAt", r.awaits,
      to_json(r.started_at at time zone 'UTC')#>>'{}' || 'Z' as "startedAt", to_json(r.ended_at at time zone 'UTC')#>>'{}' || 'Z' as "endedAt", r.outcome, r.fault,
      (select coalesce(json_agg(json_build_object('step', t.step, 'at', to_json(t.at at time zone 'UTC')#>>'{}' || 'Z', 'outcome', t.outcome) order by t.id), '[]') from playbooks.trace t where t.run_id = r.id) as trace
    from playbooks.run r join playbooks.version v on v.id = r.version_id join playbooks.playbook b on b.id = r.playbook_id join parties.party p on p.id = r.party_id where ${sql.join(conditions, sql` and `)} order by r.id desc limit ${sql.lit(limit + 1)}`.execute(context.tx)
  if (partyId) await audit(context, { action: 'read', object: 'playbook', id: partyId })
  return cutPage(rows, limit, (row) => [row.id])
}
