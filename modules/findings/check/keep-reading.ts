import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { notify } from '#modules/touchpoints/api.ts'
import { type Actor, reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { type Evidence, type Expected, type FindingState, findingTurned, type Reading } from '../contract.ts'
import { judge } from './judge.ts'

export interface Checked { id: string; claim: string; owner_id: string; evidence: Evidence; expected: Expected; state: FindingState }

/** Among whom a member counts: everyone, or the parties of these units. Who counts only their own is taken to count their unit. */
export function breadthOf(actor: Actor): { whole: boolean; breadth: string } {
  const far = reach(actor, 'read', 'party')
  const units = far === null || far === 'all' ? [] : far === 'own' ? [actor.unitId ?? '0'] : far
  return { whole: far === 'all', breadth: `{${units.join(',')}}` }
}

/** Keeps what was counted and says whether the finding holds; one that turned is told to its owner. A number that was only noted proves nothing later: it stays unchecked. */
export async function keepReading(context: Context, finding: Checked, reading: Reading, by: Actor, problem: string | null = null): Promise<FindingState> {
  const { tx, now } = context
  const asOf = dayIn(await getSetting(tx, 'firm.zone'), now)
  const holds = finding.evidence.of === 'noted' ? null : judge(reading, finding.expected)
  const state: FindingState = holds === null ? 'unchecked' : holds ? 'holds' : 'no-longer'
  if (!problem) await tx.insertInto('findings.reading').values({ finding_id: finding.id, at: now, as_of: asOf, value: reading.value, low: reading.low, high: reading.high, n: reading.n, versus: reading.versus, versus_n: reading.versusN, holds }).execute()
  const { whole, breadth } = breadthOf(by)
  await sql`
    update findings.finding set state = ${state}, state_since = case when state = ${state} then state_since else ${asOf}::date end, updated_at = case when state = ${state} then updated_at else ${now} end, problem = ${problem}, checked_at = ${now}, whole = ${whole}, breadth = ${breadth}::bigint[]
    where id = ${finding.id}`.execute(tx)
  if (state !== finding.state) await tell(context, finding, state)
  return state
}

async function tell(context: Context, { id, owner_id, state: before }: Checked, state: FindingState): Promise<void> {
  await publish(context, findingTurned, { findingId: id, ownerId: owner_id, state })
  const reason = before === 'holds' ? 'finding-turned' : before === 'no-longer' && state === 'holds' ? 'finding-again' : null
  if (reason) await notify(context, [{ memberId: owner_id, reason, ref: { object: 'finding', id } }])
}
