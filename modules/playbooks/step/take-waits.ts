import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { momentIn } from '#kernel/zoned.ts'
import { getSetting } from '#modules/firm/api.ts'
import { matching } from '../engine/matching.ts'
import { giveWork } from './give-work.ts'
import { later, type Move, partiesOf } from './move.ts'
import type { Taking } from './taking.ts'

/** What a run that waits until conditions hold awaits: whatever happens with its party. */
export const ANYTHING = 'anything'

export const takeWait: Taking<'wait'> = ({ now }, { days, hours, next }, runs) => Promise.resolve(runs.map(({ id }) => ({ runId: id, next, outcome: 'waits', dueAt: later(now, days, hours) })))

/** The next time that the clocks of a zone show an hour. */
export function nextHour(now: Date, at: string, zone: string): Date {
  const today = momentIn(zone, dayIn(zone, now), `${at}:00`)
  return today > now ? today : momentIn(zone, dayFromNumber(dayNumber(dayIn(zone, now)) + 1), `${at}:00`)
}

export const takeHour: Taking<'hour'> = async ({ tx, now }, { at, next }, runs) => {
  const firm = await getSetting(tx, 'firm.zone')
  const { rows } = await sql<{ id: string; zone: string }>`select id::text, zone from parties.party where id = any (${partiesOf(runs)}::bigint[]) and zone is not null`.execute(tx)
  const zones = new Map(rows.map((r) => [r.id, r.zone]))
  return runs.map(({ id, partyId }) => ({ runId: id, next, outcome: 'waits', dueAt: nextHour(now, at, zones.get(partyId) ?? firm) }))
}

/** Comes here twice: first to wait, then with the event as its answer, or with an empty one when the time is over. */
export const takeAwait: Taking<'await'> = ({ now }, step, runs) => Promise.resolve(runs.map(({ id, answer }): Move => {
  if (answer === null) return { runId: id, next: step.id, outcome: 'awaits', dueAt: later(now, step.days), awaits: step.event }
  return answer === step.event ? { runId: id, next: step.next, outcome: 'came' } : { runId: id, next: step.otherwise, outcome: 'did not come' }
}))

/** Looks at once, whenever something happened with the party, and once a day, until the time is over. */
export const takeUntil: Taking<'until'> = async (context, { id: step, when, days, next, otherwise }, runs) => {
  const { now } = context
  const fit = await matching(context, when, runs.map((r) => r.partyId))
  return runs.map(({ id, partyId, deadline }): Move => {
    if (fit.has(partyId)) return { runId: id, next, outcome: 'came' }
    const end = deadline ?? later(now, days)
    if (end <= now) return { runId: id, next: otherwise, outcome: 'did not come' }
    return { runId: id, next: step, outcome: 'awaits', dueAt: new Date(Math.min(end.getTime(), later(now, 1).getTime())), awaits: ANYTHING, deadline: end, quiet: deadline !== null }
  })
}

/** Asks a person why the customer left; whoever answers writes it down as the cause of an exit. */
export const takeCause: Taking<'cause'> = async (context, step, runs) => {
  const asked = runs.filter((r) => r.answer === null)
  if (asked.length) await giveWork(context, step, 'task', asked)
  return runs.map(({ id, answer }): Move => {
    if (answer === null) return { runId: id, next: step.id, outcome: 'asked', dueAt: later(context.now, step.days), awaits: 'decision' }
    return answer ? { runId: id, next: step.next, outcome: `cause ${answer}` } : { runId: id, next: step.otherwise, outcome: 'not told' }
  })
}

/** Asks a person; their answer is brought by an endpoint. */
export const takeDecide: Taking<'decide'> = async (context, step, runs) => {
  const asked = runs.filter((r) => r.answer === null)
  if (asked.length) await giveWork(context, step, 'task', asked)
  return runs.map(({ id, answer }): Move => {
    if (answer === null) return { runId: id, next: step.id, outcome: 'asked', dueAt: later(context.now, step.days), awaits: 'decision' }
    const chosen = step.answers.find((a) => a.answer === answer)
    return { runId: id, next: chosen ? chosen.next : step.otherwise, outcome: chosen ? `decided ${answer}` : 'not decided' }
  })
}
