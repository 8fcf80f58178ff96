import type { Filter } from '#kernel/filter.ts'
import { readFilter } from '#modules/parties/web/filter/shape.ts'
import type { Evidence } from '../../contract.ts'

export interface Draft { of: 'count' | 'share' | 'mean'; filter: string; having: string; versus: string | null; field: string | null }
const everyone: Filter = { all: [] }

/** A draft as evidence, once it says all that it must. */
export function evidenceOf({ of, filter, having, versus, field }: Draft): Evidence | null {
  const whom = readFilter(filter) ?? everyone
  const other = versus === null ? {} : { versus: readFilter(versus) ?? everyone }
  if (of === 'count') return { of, filter: whom }
  if (of === 'share') { const part = readFilter(having); return part && { of, filter: whom, having: part, ...other } }
  return field ? { of, filter: whom, field, ...other } : null
}
