import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { createManyWork } from '#modules/work/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { all, partiesOf, type Runner } from './move.ts'
import type { Taking } from './taking.ts'

/** Who does it: the party's keeper, the playbook's owner, or the member named; a party without a keeper goes to the playbook's owner. */
async function ownersOf({ tx }: Context, owner: string, runs: readonly Runner[]): Promise<Map<string, string>> {
  const member = owner === 'keeper' || owner === 'owner' ? null : owner
  const { rows } = await sql<{ party: string; owner: string }>`
    select p.id::text as party, coalesce(${member}::bigint, case when ${owner} = 'keeper' then m.id end, b.owner_id)::text as owner
    from parties.party p left join people.member_name m on m.id = p.owner_id and m.active join playbooks.playbook b on b.id = ${runs[0]!.playbookId} where p.id = any (${partiesOf(runs)}::bigint[])`.execute(tx)
  return new Map(rows.map((r) => [r.party, r.owner]))
}

/** Hands each of some parties' work to who does it, due so many days from today. */
export async function giveWork(context: Context, { id, what, owner, days }: { id: string; what: string; owner: string; days: number }, kind: 'task' | 'follow-up', runs: readonly Runner[]): Promise<void> {
  const owners = await ownersOf(context, owner, runs)
  const dueOn = dayFromNumber(dayNumber(dayIn(await getSetting(context.tx, 'firm.zone'), context.now)) + days)
  await createManyWork(context, runs.map((run) => ({ kind, what, partyId: run.partyId, ownerId: owners.get(run.partyId)!, dueOn, refId: run.id })), { source: `playbook/${id}`, object: 'playbook-run' })
}

export const takeTask: Taking<'task'> = async (context, step, runs) => {
  await giveWork(context, step, step.kind, runs)
  return all(runs, step.next, 'given')
}
