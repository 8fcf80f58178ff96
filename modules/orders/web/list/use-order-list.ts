import { useCallback, useMemo } from 'react'
import type { z } from 'zod'
import { type KnownViews, noConditions, type ViewedList, type ViewShown } from '#modules/parties/web/view/use-views.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { type Asked, filterOf, isTab, ListState, sortOf } from './list-state.ts'

export interface OrdersShown extends Asked { sort: 'orderedDay' | '-orderedDay'; /** The saved view that is open. */ view: string | undefined; changed: boolean; /** Not while the view that the address names is still being read. */ ready: boolean }
export type OrdersChange = (change: Partial<z.input<typeof ListState>>) => void

/** What the list shows: the address first, then the saved view. Days and buyer narrow a view further. */
export function useOrderList(views: KnownViews): readonly [OrdersShown, OrdersChange] {
  const [state, setState] = useSearchState(ListState)
  const { view, search, from, to, buyer, filter, sort } = state
  const open = isTab(view) ? undefined : views.of(view)
  const shown = useMemo(() => ({ ...asked({ filter, sort }, open), tab: isTab(view) ? view : 'all', view: open && view, search, from, to, buyer, changed: [from, to, buyer, filter, sort].some((part) => part !== undefined), ready: isTab(view) || views.ready } as const), [view, search, from, to, buyer, filter, sort, open, views.ready])
  const change: OrdersChange = useCallback((next) => setState({ ...next, ...(next.filter === '' && !isTab(view) && { filter: noConditions }) }), [setState, view])
  return [shown, change]
}

const asked = ({ filter, sort }: Pick<z.output<typeof ListState>, 'filter' | 'sort'>, view: ViewShown | undefined) => ({ filter: filter === noConditions ? '' : filter ?? view?.filter ?? '', sort: sort ?? sortOf(view?.sort ?? '') })

/** The list as its views know it: a view keeps the tab, the days and the buyer as conditions. */
export const viewedOrders = (shown: OrdersShown, discard: () => void): ViewedList => ({
  list: 'orders', path: '/orders', view: shown.view, changed: shown.changed, parts: { filter: filterOf(shown) ?? { all: [] }, sort: shown.sort, columns: [] }, discard,
})
