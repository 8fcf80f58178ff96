import { type Raw, readColumns } from '#platform/db/read-columns.ts'

/** The columns of value.party that are computed, all whole numbers, in this order; NaN is null. `loose` ones are written anew only where they moved by more than a hundredth: with each day that passes everyone's future changes a little. */
export const kept = {
  purchases: 'exact', first_day: 'exact', last_day: 'exact', returned_day: 'exact', season_day: 'exact', alive_bp: 'loose', expected_milli: 'loose', spend_cents: 'loose', expected_cents: 'loose', residual_cents: 'loose', low_cents: 'loose', high_cents: 'loose',
  past_cents: 'exact', past_assumed: 'exact', gross_cents: 'exact', discount_cents: 'exact', returns_cents: 'exact', cost_cents: 'exact', cost_assumed: 'exact',
  information_cents: 'exact', bargaining_cents: 'exact', carrying_cents: 'exact', untold_cents: 'exact', rewards_cents: 'exact', acquisition_cents: 'exact', retention_cents: 'exact',
  growth_cents: 'loose', alike_cents: 'loose', second_cents: 'loose', lost: 'exact', sltv_cents: 'loose', referral_cents: 'loose', saved_cents: 'exact', class: 'exact',
} as const
export type Kept = keyof typeof kept
export type KeptColumns = Record<Kept, Float64Array>
export const keptNames = Object.keys(kept) as Kept[]

const isDay = (c: Kept): boolean => c.endsWith('_day')
const isFlag = (c: Kept): boolean => c === 'past_assumed' || c === 'cost_assumed' || c === 'lost'
const read = (c: Kept): string => (isDay(c) ? `${c} - date '1970-01-01'` : isFlag(c) ? `${c}::int` : c)

/** A staged whole number as the column takes it. */
export const written = (c: Kept): string => (isDay(c) ? `date '1970-01-01' + ${c}::int` : isFlag(c) ? `(${c} = 1)` : c)

/** What is stored now, in the order of party ids; of everyone or of some. */
export async function readKept(client: Raw, only?: Float64Array): Promise<{ ids: Float64Array; columns: KeptColumns }> {
  const { columns: [ids, ...columns] } = await readColumns(client, `select party_id, ${keptNames.map(read).join(', ')} from value.party ${only ? `where party_id in (${only.join(',') || 'null'})` : ''} order by party_id`, keptNames.length + 1)
  return { ids: ids!, columns: Object.fromEntries(keptNames.map((name, i) => [name, columns[i]!])) as KeptColumns }
}

/** Positions of what differs enough from what is stored to be written. */
export function changedSince(stored: { ids: Float64Array; columns: KeptColumns }, ids: Float64Array, columns: KeptColumns): Int32Array {
  const pairs = keptNames.map((name) => [columns[name], stored.columns[name], kept[name] === 'loose', name === 'alive_bp' ? 50 : 100] as const)
  const changed: number[] = []
  let at = 0
  for (let i = 0; i < ids.length; i++) {
    while (at < stored.ids.length && stored.ids[at]! < ids[i]!) at++
    if (stored.ids[at] !== ids[i]) changed.push(i)
    else if (pairs.some(([now, before, loose, least]) => moved(now[i]!, before[at]!, loose, least))) changed.push(i)
  }
  return Int32Array.from(changed)
}

function moved(now: number, before: number, loose: boolean, least: number): boolean {
  if (now === before) return false
  if (Number.isNaN(now) || Number.isNaN(before)) return Number.isNaN(now) !== Number.isNaN(before)
  return !loose || Math.abs(now - before) > Math.max(least, 0.01 * Math.abs(before))
}
