import type { Filter } from '#kernel/filter.ts'
import type { Evidence } from '../../contract.ts'

const address = (filter: Filter): string => `/parties?${new URLSearchParams({ filter: JSON.stringify(filter), sort: '-revenue' })}`

/** The list of the parties behind a number; null where there is none to open. */
export function partiesBehind(evidence: Evidence): string | null {
  if (evidence.of === 'share') return address({ all: [evidence.filter, evidence.having] })
  return evidence.of === 'count' || evidence.of === 'mean' ? address(evidence.filter) : null
}
