import { useMemo } from 'react'
import { useCall } from '#platform/web/use-call.ts'
import { findViews, type View } from '../../view/contract.ts'

/** A view as the list shows it. */
export interface ViewShown { filter: string; sort: string; columns: readonly string[] | undefined }
export interface KnownViews { all: readonly View[]; get: (id: string) => View | undefined; of: (id: string) => ViewShown | undefined }

/** A view's filter as an address carries it; one without conditions is an empty text. */
export const filterText = (filter: View['filter']): string => (('all' in filter && !filter.all.length) || ('any' in filter && !filter.any.length) ? '' : JSON.stringify(filter))

/** One's own views and those that others share. */
export function useViews(): KnownViews {
  const { data } = useCall(findViews, {}, { staleTime: 60_000 })
  return useMemo(() => {
    const all = data?.views ?? []
    const get = (id: string): View | undefined => all.find((v) => v.id === id)
    return { all, get, of: (id) => { const v = get(id); return v && { filter: filterText(v.filter), sort: v.sort, columns: v.columns.length ? v.columns : undefined } } }
  }, [data])
}
