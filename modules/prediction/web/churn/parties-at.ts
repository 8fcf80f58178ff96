import type { Condition, Filter } from '#kernel/filter.ts'

export const is = (field: string, value: string | number): Condition => ({ field, op: 'is', value: String(value) })

/** The address of the parties behind a mark, the most at stake first. */
export const partiesAt = (filter: Filter): string => `/parties?${new URLSearchParams({ filter: JSON.stringify(filter), sort: '-atStake' })}`

/** The filter field of a grouping, where the list has one of that name; other groupings have no list behind them. */
const listed: Record<string, string> = { kind: 'kind', unit: 'unit', owner: 'owner' }
const unlisted = new Set(['none', 'channel', 'category'])

/** The condition that a party is in a group; undefined where lists do not know it. */
export const inGroup = (by: string, key: string): Condition | undefined =>
  (unlisted.has(by) ? undefined : key === '' ? { field: listed[by] ?? by, op: 'empty' } : is(listed[by] ?? by, key))
