import { setImmediate as breathe } from 'node:timers/promises'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Rehearsal } from '../contract.ts'
import type { Definition } from '../definition/definition.ts'
import { pastStarts, type Start } from './past-starts.ts'
import { shareOf } from './share-of.ts'
import { spaceStarts } from './space-starts.ts'
import { beginWalk, walk } from './walk.ts'
import { fitting, worldOf } from './world-of.ts'

const SHOWN = 1_000
/** So many are walked before others of the process have their turn. */
const SLICE = 20_000

/** What was rehearsed, its parties by number alone: names are read by whoever reads the result. */
export type Rehearsed = Omit<Rehearsal, 'parties'> & { parties: { id: string; at: string; held: boolean }[] }
interface Options { days: number; playbookId?: string | undefined; progress?: (done: number, total: number) => Promise<void>; signal?: AbortSignal | undefined }

/** What a definition would have done in the last so many days, from what really happened, among the parties that the asker sees: who would have started when, who been held, and how those who start would have gone through its steps. Nothing is sent or written. Conditions are asked as things stand today. */
export async function rehearse(context: Context, definition: Definition, { days, playbookId = '0', progress, signal }: Options): Promise<Rehearsed> {
  const zone = await getSetting(context.tx, 'firm.zone')
  const to = dayIn(zone, context.now)
  const window = { from: dayFromNumber(dayNumber(to) - days + 1), to }
  const found = await pastStarts(context, definition, window)
  const fit = definition.conditions ? await fitting(context, definition.conditions, found) : null
  const would = fit ? found.filter((s) => fit.has(s.party)) : found
  const held = heldOf(playbookId, definition.holdout, would)
  const starts = spaceStarts(would, definition, held)
  const going = starts.filter((s) => !held.has(s.party))
  const walked = beginWalk(definition)
  for (let from = 0; from < going.length && !signal?.aborted; from += SLICE) {
    await progress?.(from, going.length)
    const slice = going.slice(from, from + SLICE)
    walk(definition, slice, await worldOf(context, definition, slice, { window, zone }), context.now.getTime(), walked)
    await breathe()
  }
  signal?.throwIfAborted()
  const { steps, through, left, done } = walked
  const total = (what: 'messages' | 'tasks') => [...done.values()].reduce((n, d) => n + d[what], 0)
  return {
    from: window.from, to, found: found.length, fit: would.length, started: going.length, held: starts.length - going.length, byDay: byDay(starts, held, zone), steps, through, left,
    messages: total('messages'), tasks: total('tasks'), busiest: busiestOf(done), parties: starts.slice(-SHOWN).toReversed().map(({ party, at }) => ({ id: String(party), at: new Date(at).toISOString(), held: held.has(party) })), notes: notesOf(definition),
  }
}

const heldOf = (playbookId: string, share: number, starts: readonly Start[]): Set<number> => new Set(share ? starts.filter((s) => shareOf(`${playbookId}:${s.party}`) < share).map((s) => s.party) : [])

function byDay(starts: readonly Start[], held: ReadonlySet<number>, zone: string): Rehearsal['byDay'] {
  const days = new Map<string, { day: string; started: number; held: number }>()
  for (const { party, at } of starts) {
    const day = dayIn(zone, new Date(at))
    const counted = days.get(day) ?? { day, started: 0, held: 0 }
    counted[held.has(party) ? 'held' : 'started'] += 1
    days.set(day, counted)
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function busiestOf(done: ReadonlyMap<number, { messages: number; tasks: number }>): Rehearsal['busiest'] {
  const [day, most] = [...done].reduce<[number, { messages: number; tasks: number } | null]>((best, [d, n]) => (!best[1] || n.messages + n.tasks > best[1].messages + best[1].tasks ? [d, n] : best), [0, null])
  return most && { day: dayFromNumber(day), ...most }
}

/** What the figures cannot tell. */
function notesOf({ trigger, conditions, steps }: Definition): Rehearsal['notes'] {
  const asked = conditions !== undefined || trigger.on === 'daily' || steps.some((s) => s.do === 'branch' || s.do === 'until' || s.do === 'gate')
  return [...(trigger.on === 'hand' || trigger.on === 'call' ? ['by-hand' as const] : []), ...(trigger.on === 'daily' ? ['daily' as const] : []), ...(asked ? ['as-of-today' as const] : []), ...(steps.some((s) => s.do === 'decide' || s.do === 'cause') ? ['undecided' as const] : [])]
}
