import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'

/** After a merge what the merged record was on the way through goes on for the survivor, from where it was. Where the survivor is on the same way itself, or held as its comparison, its own stands and the other ends: nobody goes a way twice. */
export async function followMerge({ tx, now }: Context, survivorId: string, mergedId: string): Promise<void> {
  await sql`
    with going as (
      select r.id, r.playbook_id, exists (select from playbooks.run o where o.playbook_id = r.playbook_id and o.party_id = ${survivorId} and o.state in ('active', 'parked', 'held')) as double,
        coalesce((select max(o.entry) from playbooks.run o where o.playbook_id = r.playbook_id and o.party_id in (${survivorId}, ${mergedId})), 0) + 1 as entry
      from playbooks.run r where r.party_id = ${mergedId} and r.state in ('active', 'parked')),
    moved as (
      update playbooks.run r set party_id = case when g.double then r.party_id else ${survivorId}::bigint end, entry = case when g.double then r.entry else g.entry end,
        state = case when g.double then 'ended' else r.state end, outcome = case when g.double then 'merged' end, step = case when not g.double then r.step end, due_at = case when not g.double then r.due_at end,
        awaits = case when not g.double then r.awaits end, answer = case when not g.double then r.answer end, ended_at = case when g.double then ${now}::timestamptz end
      from going g where g.id = r.id returning r.id, g.double, coalesce(r.step, '') as step)
    insert into playbooks.trace (run_id, step, at, outcome) select id, step, ${now}, 'merged' from moved`.execute(tx)
}
