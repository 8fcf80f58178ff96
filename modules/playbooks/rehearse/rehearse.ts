import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Rehearsal } from '../contract.ts'
import { type Definition, gateFilter } from '../definition/definition.ts'
import { matching } from '../engine/matching.ts'
import { requireSound } from '../playbook/save-playbook.ts'
import { nextHour } from '../step/take-waits.ts'
import type { Days } from '../trigger/meant-on.ts'
import { occurrences, pastStarts, type Start } from './past-starts.ts'
import { spaceStarts } from './space-starts.ts'
import { walk, type World } from './walk.ts'

/** The same for a definition that may be in the making: one that could not run is refused. */
export function rehearseSound(context: Context, definition: Definition, options: { days: number; playbookId?: string | undefined }): Promise<Rehearsal> {
  requireSound(definition)
  return rehearse(context, definition, options)
}

const SHOWN = 1_000
const SLICE = 20_000

/** What a definition would have done in the last so many days, from what really happened, among the parties that the asker sees: who would have started when, who been held, and how those who start would have gone through its steps. Nothing is sent or written. Conditions are asked as things stand today. */
export async function rehearse(context: Context, definition: Definition, { days, playbookId = '0' }: { days: number; playbookId?: string | undefined }): Promise<Rehearsal> {
  const zone = await getSetting(context.tx, 'firm.zone')
  const to = dayIn(zone, context.now)
  const window = { from: dayFromNumber(dayNumber(to) - days + 1), to }
  const found = await pastStarts(context, definition, window)
  const fit = definition.conditions ? await fitting(context, definition.conditions, found) : null
  const would = fit ? found.filter((s) => fit.has(s.party)) : found
  const held = heldOf(playbookId, definition.holdout, would)
  const starts = spaceStarts(would, definition, held)
  const going = starts.filter((s) => !held.has(s.party))
  const { steps, through, left, done } = walk(definition, going, await worldOf(context, definition, going, { window, zone }), context.now.getTime())
  const total = (what: 'messages' | 'tasks') => [...done.values()].reduce((n, d) => n + d[what], 0)
  return {
    from: window.from, to, found: found.length, fit: would.length, started: going.length, held: starts.length - going.length, byDay: byDay(starts, held, zone), steps, through, left,
    messages: total('messages'), tasks: total('tasks'), busiest: busiestOf(done), parties: await named(context, starts.slice(-SHOWN).toReversed(), held), notes: notesOf(definition),
  }
}

async function fitting(context: Context, filter: NonNullable<Definition['conditions']>, starts: readonly Start[]): Promise<Set<string>> {
  const parties = [...new Set(starts.map((s) => s.party))]
  const fit = new Set<string>()
  for (let from = 0; from < parties.length; from += SLICE) for (const id of await matching(context, filter, parties.slice(from, from + SLICE))) fit.add(id)
  return fit
}

/** A share by hash, as the database takes it: `('x' || left(md5(…), 8))::bit(32)`. */
const shareOf = (text: string): number => Number.parseInt(createHash('md5').update(text).digest('hex').slice(0, 8), 16) / 4294967296

const heldOf = (playbookId: string, share: number, starts: readonly Start[]): Set<string> => new Set(share ? starts.filter((s) => shareOf(`${playbookId}:${s.party}`) < share).map((s) => s.party) : [])

/** What the walk asks of the world, read beforehand in one query a condition and an event. */
async function worldOf(context: Context, definition: Definition, starts: readonly Start[], { window, zone }: { window: Days; zone: string }): Promise<World> {
  const asked = new Map<string, Set<string>>()
  for (const [key, filter] of [['leave', definition.leave], ['reached', definition.reached], ...definition.steps.map((s) => [s.id, s.do === 'branch' || s.do === 'until' ? s.when : s.do === 'gate' ? gateFilter(s) : undefined] as const)] as const) if (filter) asked.set(key, await fitting(context, filter, starts))
  const came = new Map<string, Map<string, number[]>>()
  for (const event of new Set(definition.steps.flatMap((s) => (s.do === 'await' ? [s.event] : [])))) came.set(event, await historyOf(context, event, { window, zone }))
  return {
    holds: (step, party) => asked.get(step)?.has(party) ?? false,
    comes: (event, party, after) => came.get(event)?.get(party)?.find((at) => at > after),
    chance: (step, party) => shareOf(`${step}:${party}`),
    hour: (at, now) => nextHour(new Date(now), at, zone).getTime(),
  }
}

async function historyOf({ tx }: Context, event: string, at: { window: Days; zone: string }): Promise<Map<string, number[]>> {
  const { rows } = await sql<{ party: string; at: string[] }>`
    select coalesce(a.survivor_id, a.id)::text as party, array_agg((extract(epoch from f.at) * 1000)::bigint order by f.at) as at from (${occurrences(event, { days: at.window, zone: at.zone })}) f join parties.party a on a.id = f.party group by 1`.execute(tx)
  return new Map(rows.map((r) => [r.party, r.at.map(Number)]))
}

function byDay(starts: readonly Start[], held: ReadonlySet<string>, zone: string): Rehearsal['byDay'] {
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

async function named({ tx }: Context, starts: readonly Start[], held: ReadonlySet<string>): Promise<Rehearsal['parties']> {
  const { rows } = await sql<{ id: string; name: string }>`select id::text, name from parties.party where id = any (${`{${starts.map((s) => s.party).join(',')}}`}::bigint[])`.execute(tx)
  const names = new Map(rows.map((r) => [r.id, r.name]))
  return starts.flatMap(({ party, at }) => { const name = names.get(party); return name === undefined ? [] : [{ id: party, name, at: new Date(at).toISOString(), held: held.has(party) }] })
}

/** What the figures cannot tell. */
function notesOf({ trigger, conditions, steps }: Definition): Rehearsal['notes'] {
  const asked = conditions !== undefined || trigger.on === 'daily' || steps.some((s) => s.do === 'branch' || s.do === 'until' || s.do === 'gate')
  return [...(trigger.on === 'hand' || trigger.on === 'call' ? ['by-hand' as const] : []), ...(trigger.on === 'daily' ? ['daily' as const] : []), ...(asked ? ['as-of-today' as const] : []), ...(steps.some((s) => s.do === 'decide') ? ['undecided' as const] : [])]
}
