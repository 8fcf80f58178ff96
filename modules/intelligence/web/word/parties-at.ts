import type { Condition, Filter } from '#kernel/filter.ts'

export const is = (field: string, value: string | number): Condition => ({ field, op: 'is', value: String(value) })

/** The address of the parties behind a mark: the list with its filter, the most valuable first. */
export const partiesAt = (filter: Filter | null, sort = '-revenue'): string => `/parties?${new URLSearchParams({ ...(filter && { filter: JSON.stringify(filter) }), sort })}`
