import { useMemo } from 'react'
import { Filter } from '#kernel/filter.ts'
import { useMay } from '#platform/web/me.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findViews, type View } from '../../view/contract.ts'

/** A view as the list shows it. */
export interface ViewShown { filter: string; sort: string; columns: readonly string[] | undefined }
/** `ready`: they are known, or cannot be. */
export interface KnownViews { all: readonly View[]; ready: boolean; get: (id: string) => View | undefined; of: (id: string) => ViewShown | undefined }

/** A list that keeps views: its name, its page, what it shows as a view keeps it, the view that is open, whether it shows more than that, and how that is given up. */
export interface ViewedList { list: string; path: string; parts: ViewParts; view: string | undefined; changed: boolean; discard: () => void }
export type ViewParts = Pick<View, 'filter' | 'sort' | 'columns'>

/** A filter as an address carries it; one without conditions is an empty text. */
export const filterText = (filter: Filter): string => (('all' in filter && !filter.all.length) || ('any' in filter && !filter.any.length) ? '' : JSON.stringify(filter))

/** The inverse. */
export const viewFilter = (text: string): Filter => (text ? Filter.parse(JSON.parse(text)) : { all: [] })

/** What an address says when an open view's last condition was taken away: an empty text would leave no trace there. */
export const noConditions = '{"all":[]}'

/** One's own views of a list and those that others share. */
export function useViews(list: string): KnownViews {
  const enabled = useMay()(['read', 'party'])
  const { data, error } = useCall(findViews, { query: { list } }, { staleTime: 60_000, enabled })
  return useMemo(() => {
    const all = data?.views ?? []
    const get = (id: string): View | undefined => all.find((v) => v.id === id)
    return { all, ready: !enabled || Boolean(data ?? error), get, of: (id) => { const v = get(id); return v && { filter: filterText(v.filter), sort: v.sort, columns: v.columns.length ? v.columns : undefined } } }
  }, [data, error, enabled])
}
