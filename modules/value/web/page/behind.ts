import type { Condition, Filter } from '#kernel/filter.ts'

export const is = (field: string, value: string | number): Condition => ({ field, op: 'is', value: String(value) })
/** The filter of the pyramid's tiers. */
export const TIER = 'tier'
export const bought: Condition = { field: 'purchases', op: 'atLeast', value: '1' }
export const belowZero: Condition = { field: 'netValue', op: 'atMost', value: '-0.01' }

/** The address of the parties behind a mark: the list with its filter, the most valuable first. */
export const partiesAt = (filter: Filter | null, sort = '-lifetimeValue'): string => `/parties?${new URLSearchParams({ ...(filter && { filter: JSON.stringify(filter) }), sort })}`
