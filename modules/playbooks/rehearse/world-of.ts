import { sql } from 'kysely'
import type { Filter } from '#kernel/filter.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Definition, gateFilter } from '../definition/definition.ts'
import { matching } from '../engine/matching.ts'
import { nextHour } from '../step/take-waits.ts'
import type { Days } from '../trigger/meant-on.ts'
import { occurrences, type Start } from './past-starts.ts'
import { shareOf } from './share-of.ts'
import type { World } from './walk.ts'

const SLICE = 20_000

/** Which of those who start a filter finds today. */
export async function fitting(context: Context, filter: Filter, starts: readonly Start[]): Promise<Set<number>> {
  const parties = [...new Set(starts.map((s) => s.party))]
  const fit = new Set<number>()
  for (let from = 0; from < parties.length; from += SLICE) for (const id of await matching(context, filter, parties.slice(from, from + SLICE).map(String))) fit.add(Number(id))
  return fit
}

/** What the walk asks of the world, read beforehand in one query a condition and an event. */
export async function worldOf(context: Context, definition: Definition, starts: readonly Start[], at: { window: Days; zone: string }): Promise<World> {
  const asked = new Map<string, Set<number>>()
  for (const [key, filter] of [['leave', definition.leave], ['reached', definition.reached], ...definition.steps.map((s) => [s.id, s.do === 'branch' || s.do === 'until' ? s.when : s.do === 'gate' ? gateFilter(s) : undefined] as const)] as const) if (filter) asked.set(key, await fitting(context, filter, starts))
  const came = new Map<string, Map<number, number[]>>()
  const parties = [...new Set(starts.map((s) => s.party))]
  for (const event of new Set(definition.steps.flatMap((s) => (s.do === 'await' ? [s.event] : [])))) came.set(event, await historyOf(context, event, { ...at, parties }))
  return {
    holds: (step, party) => asked.get(step)?.has(party) ?? false,
    comes: (event, party, after) => came.get(event)?.get(party)?.find((moment) => moment > after),
    chance: (step, party) => shareOf(`${step}:${party}`),
    hour: (hour, now) => nextHour(new Date(now), hour, at.zone).getTime(),
  }
}

async function historyOf({ tx }: Context, event: string, { window, zone, parties }: { window: Days; zone: string; parties: readonly number[] }): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ party: number; at: number[] }>`
    with meant as materialized (select p.id, p.id as head from parties.party p where p.id = any (${`{${parties.join(',')}}`}::bigint[]) union all select p.id, p.survivor_id from parties.party p where p.survivor_id = any (${`{${parties.join(',')}}`}::bigint[]))
    select a.head::float8 as party, array_agg((extract(epoch from f.at) * 1000)::float8 order by f.at) as at from (${occurrences(event, { days: window, zone })}) f join meant a on a.id = f.party group by 1`.execute(tx)
  return new Map(rows.map((r) => [r.party, r.at]))
}
