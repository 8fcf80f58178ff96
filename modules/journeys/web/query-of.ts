import type { Filter } from '#kernel/filter.ts'
import type { Period } from '#modules/measures/contract.ts'
import type { MapQuery } from '../contract.ts'

export const periodKeys = ['days30', 'months3', 'months12', 'year'] as const
export type PeriodKey = (typeof periodKeys)[number]

const periods: Record<PeriodKey, Period> = { days30: { last: 30, unit: 'day' }, months3: { last: 3, unit: 'month' }, months12: { last: 12, unit: 'month' }, year: { last: 1, unit: 'year' } }
const inSegment = (id: string): Filter => ({ field: 'segment', op: 'in', value: [id] })

/** What the page asks: `compare` is a period before, or other customers (`all`, `s7` for segment 7). */
export function queryOf({ period, segment, compare }: { period: PeriodKey; segment: string; compare: string }): MapQuery {
  const against = (): MapQuery['against'] => {
    if (compare === 'previous' || compare === 'year') return { compare }
    if (compare === 'all' && segment) return { parties: { all: [] } }
    return /^s\d+$/.test(compare) ? { parties: inSegment(compare.slice(1)) } : undefined
  }
  const other = against()
  return { period: periods[period], ...(segment && { parties: inSegment(segment) }), ...(other && { against: other }) }
}
