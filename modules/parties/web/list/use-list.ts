import { useCallback, useMemo } from 'react'
import { useSearchState } from '#platform/web/navigate.ts'
import { keepColumns, keptColumns } from './kept-columns.ts'
import { ListState, standard } from './list-state.ts'
import { noConditions, type ViewedList, viewFilter, type ViewShown } from '../view/use-views.ts'

export interface ListShown { search: string; filter: string; sort: string; columns: readonly string[]; peek: string | undefined; view: string | undefined; changed: boolean }
export type ListChange = Partial<Pick<ListShown, 'search' | 'filter' | 'sort' | 'columns' | 'peek'>>

/** What the list shows: the address first, then the saved view, then what this reader last chose. */
export function useList(viewOf: (id: string) => ViewShown | undefined): readonly [ListShown, (change: ListChange) => void] {
  const [state, setState] = useSearchState(ListState)
  const view = state.view === undefined ? undefined : viewOf(state.view)
  const shown = useMemo((): ListShown => ({
    search: state.search, peek: state.peek, view: state.view, filter: state.filter === noConditions ? '' : state.filter ?? view?.filter ?? standard.filter, sort: state.sort ?? view?.sort ?? standard.sort,
    columns: (state.columns?.split(',') ?? view?.columns ?? keptColumns() ?? standard.columns.split(',')).filter(Boolean),
    changed: state.filter !== undefined || state.sort !== undefined || state.columns !== undefined,
  }), [state, view])
  const change = useCallback((next: ListChange) => {
    const { columns, peek, search, filter, ...rest } = next
    if (columns && state.view === undefined) keepColumns(columns)
    const quiet = 'peek' in next || 'search' in next
    setState({ ...rest, ...('filter' in next && { filter: filter === '' && state.view !== undefined ? noConditions : filter }), ...('columns' in next && { columns: columns?.join(',') }), ...('peek' in next && { peek: peek || undefined }), ...('search' in next && { search }) }, { replace: quiet })
  }, [setState, state.view])
  return [shown, change]
}

/** The list as its views know it. */
export const viewedList = ({ filter, sort, columns, view, changed }: ListShown, change: (change: ListChange) => void): ViewedList => ({
  list: 'parties', path: '/parties', view, changed, parts: { filter: viewFilter(filter), sort, columns: [...columns] }, discard: () => change({ filter: undefined, sort: undefined, columns: undefined }),
})
