import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { type Condition, Filter } from '#kernel/filter.ts'
import { readFilter } from '#modules/parties/web/filter/shape.ts'

export const views = ['all', 'unpaid', 'returns', 'cancelled'] as const

/** What the list shows, in its address. */
export const ListState = z.object({ view: z.enum(views).default('all'), search: z.string().max(100).default(''), from: Day.optional(), to: Day.optional(), buyer: Id.optional(), filter: z.string().max(8000).default(''), sort: z.enum(['-orderedDay', 'orderedDay']).default('-orderedDay') })
export type ListState = z.output<typeof ListState>

const ofView: Record<(typeof views)[number], readonly Condition[]> = {
  all: [], unpaid: [{ field: 'kind', op: 'is', value: 'order' }, { field: 'status', op: 'isNot', value: 'cancelled' }, { field: 'payment', op: 'in', value: ['unpaid', 'part'] }],
  returns: [{ field: 'kind', op: 'is', value: 'return' }], cancelled: [{ field: 'status', op: 'is', value: 'cancelled' }],
}

/** A tab, the days, the buyer and the reader's own conditions as the API's filter; both days are in. */
export function filterOf({ view, from, to, buyer, filter }: Pick<ListState, 'view' | 'from' | 'to' | 'buyer'> & { filter?: string }): Filter | undefined {
  const days: Condition[] = from && to ? [{ field: 'orderedDay', op: 'between', value: [from, to] }] : from ? [{ field: 'orderedDay', op: 'after', value: from }] : to ? [{ field: 'orderedDay', op: 'between', value: ['1900-01-01', to] }] : []
  const own = readFilter(filter ?? '')
  const all: Filter[] = [...ofView[view], ...days, ...(buyer ? [{ field: 'buyer', op: 'is', value: buyer } as const] : []), ...(own ? [own] : [])]
  return all.length ? { all } : undefined
}

/** What the API is asked: the filter and the search, where there are any. */
export function queryOf(state: Pick<ListState, 'view' | 'from' | 'to' | 'buyer' | 'search'> & { filter?: string }): { filter?: string; search?: string } {
  const filter = filterOf(state)
  return { ...(filter && { filter: JSON.stringify(filter) }), ...(state.search && { search: state.search }) }
}
