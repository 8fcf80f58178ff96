import type { Filter } from '#kernel/filter.ts'
import type { Evidence } from '../../contract.ts'

/** The list of the parties that fit, the most valuable first. */
export const addressOf = (filter: Filter, sort = '-revenue'): string => `/parties?${new URLSearchParams({ filter: JSON.stringify(filter), sort })}`

/** The list of the parties behind a number; null where there is none to open. */
export function partiesBehind(evidence: Evidence): string | null {
  if (evidence.of === 'share') return addressOf({ all: [evidence.filter, evidence.having] })
  return evidence.of === 'count' || evidence.of === 'mean' ? addressOf(evidence.filter) : null
}
