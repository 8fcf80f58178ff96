import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { type Condition, Filter } from '#kernel/filter.ts'
import { readFilter } from '#modules/parties/web/filter/shape.ts'

export const tabs = ['all', 'unpaid', 'returns', 'cancelled'] as const
export type Tab = (typeof tabs)[number]
export const isTab = (view: string): view is Tab => (tabs as readonly string[]).includes(view)

const Sort = z.enum(['-orderedDay', 'orderedDay'])
export const sortOf = (text: string): z.output<typeof Sort> => (text === 'orderedDay' ? text : '-orderedDay')

/** What the list shows, in its address: a tab of its own or a saved view, and what is asked beside it. */
export const ListState = z.object({ view: z.string().max(20).default('all'), search: z.string().max(100).default(''), from: Day.optional(), to: Day.optional(), buyer: Id.optional(), filter: z.string().max(8000).optional(), sort: Sort.optional() })

/** What is asked for: a tab, the days, the buyer and conditions of one's own. */
export interface Asked { tab: Tab; search: string; filter: string; from?: string | undefined; to?: string | undefined; buyer?: string | undefined }

const ofTab: Record<Tab, readonly Condition[]> = {
  all: [], unpaid: [{ field: 'kind', op: 'is', value: 'order' }, { field: 'status', op: 'isNot', value: 'cancelled' }, { field: 'payment', op: 'in', value: ['unpaid', 'part'] }],
  returns: [{ field: 'kind', op: 'is', value: 'return' }], cancelled: [{ field: 'status', op: 'is', value: 'cancelled' }],
}

/** A tab, the days, the buyer and the reader's own conditions as the API's filter; both days are in. */
export function filterOf({ tab, from, to, buyer, filter }: Omit<Asked, 'search'>): Filter | undefined {
  const days: Condition[] = from && to ? [{ field: 'orderedDay', op: 'between', value: [from, to] }] : from ? [{ field: 'orderedDay', op: 'after', value: from }] : to ? [{ field: 'orderedDay', op: 'between', value: ['1900-01-01', to] }] : []
  const own = readFilter(filter)
  const all: Filter[] = [...ofTab[tab], ...days, ...(buyer ? [{ field: 'buyer', op: 'is', value: buyer } as const] : []), ...(own ? ('all' in own ? own.all : [own]) : [])]
  return all.length ? { all } : undefined
}

/** What the API is asked: the filter and the search, where there are any. */
export function queryOf(asked: Asked): { filter?: string; search?: string } {
  const filter = filterOf(asked)
  return { ...(filter && { filter: JSON.stringify(filter) }), ...(asked.search && { search: asked.search }) }
}
