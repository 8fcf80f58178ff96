import type { Filter } from '#kernel/filter.ts'

/** The address of the parties behind a figure: the list with its filter. */
export const membersAt = (filter: Filter): string => `/parties?${new URLSearchParams({ filter: JSON.stringify(filter) })}`
