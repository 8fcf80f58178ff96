import type { Filter } from '#kernel/filter.ts'

export const is = (field: string, value: string | number): Filter => ({ field, op: 'is', value: String(value) })
/** Whoever has bought a product of the list. */
export const bought = (productId: string): Filter => ({ did: { what: 'purchase', where: { field: 'product', op: 'is', value: productId } } })
/** Whoever had a touchpoint of a kind in the last so many days. */
export const touched = (kind: string, days: number): Filter => ({ did: { what: 'touchpoint', where: { field: 'kind', op: 'is', value: kind }, when: { within: days } } })

/** The address of the parties behind a mark, those with most revenue first. */
export const partiesAt = (filter: Filter): string => `/parties?${new URLSearchParams({ filter: JSON.stringify(filter), sort: '-revenue' })}`
