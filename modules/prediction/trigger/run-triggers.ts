import { dayFromNumber, dayNumber, type Day } from '#kernel/date.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction, type Raw } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { compute } from '#platform/jobs/compute.ts'
import type { Buying } from '../timing/read-buying.ts'
import type { FoundTrigger, TriggerInput } from './find-triggers.ts'
import { readHappenings, type Told } from './read-happenings.ts'
import { type Target, targetDays, targets } from './targets.ts'

const actor = system('prediction')
/** What tends to come before what does not change overnight. */
const EVERY_DAYS = 7

/** Finds what tends to come before a first order, an upgrade and a leaving, once a week. */
export async function runTriggers(db: Db, buying: Buying, late: Float64Array, asOf: Day, signal: AbortSignal): Promise<void> {
  const told = await inRawTransaction(db, actor, async (client) => {
    const { rows: [last] } = await client.query<{ fresh: boolean }>(`select max(as_of) > $1::date - ${EVERY_DAYS} as fresh from prediction.trigger`, [asOf])
    return last!.fresh ? null : readHappenings(client, buying.parties, asOf)
  }, 'isolation level repeatable read')
  if (!told?.events.day.length) return
  const today = dayNumber(asOf)
  const days = targetDays(buying, told.first, late, today)
  for (const target of Object.keys(targets) as Target[]) {
    const found = await compute<TriggerInput, FoundTrigger[]>(new URL('./find-triggers.ts', import.meta.url), inputOf(told, target, days[target].day, days[target].since, today), { signal })
    await inRawTransaction(db, actor, (client) => save(client, { target, told, found, asOf, from: earliest(told.first, told.looked) }))
  }
}

function inputOf({ events, kinds, looked }: Told, target: Target, day: Float64Array, since: Float64Array, today: number): TriggerInput {
  const counts = kinds.map(({ key, theme }) => !targets[target].itself(theme, key))
  const rows = Uint32Array.from({ length: events.day.length }, (_, i) => i).filter((i) => counts[events.kind[i]!] && Number.isFinite(since[events.customer[i]!]!))
  const of = (column: Int32Array): Int32Array => Int32Array.from(rows, (i) => column[i]!)
  const only = (column: Float64Array, without: number): Float64Array => column.map((x, c) => (looked[c] ? x : without))
  return { events: { customer: of(events.customer), day: of(events.day), kind: of(events.kind) }, kinds: kinds.length, target: only(day, NaN), since: only(since, Infinity).map((d) => (Number.isFinite(d) ? d : today)), today, window: targets[target].window }
}

function earliest(first: Float64Array, looked: Uint8Array): number {
  let day = Infinity
  first.forEach((d, c) => { if (looked[c] && d < day) day = d })
  return day
}

async function save(client: Raw, { target, told, found, asOf, from }: { target: Target; told: Told; found: readonly FoundTrigger[]; asOf: Day; from: number }): Promise<void> {
  await client.query('delete from prediction.trigger where target = $1', [target])
  await client.query(`insert into prediction.trigger (target, kind, window_days, n, followed, share, lower, upper, base, lift, p, believed, from_day, as_of)
    select $2, kind, $3, n, followed, share, lower, upper, base, lift, p, believed, $4::date, $5::date from json_to_recordset($1) r(kind text, n int, followed int, share float8, lower float8, upper float8, base float8, lift float8, p float8, believed boolean)`,
  [JSON.stringify(found.map((f) => ({ ...f, kind: told.kinds[f.kind]!.key }))), target, targets[target].window, dayFromNumber(from), asOf])
}
