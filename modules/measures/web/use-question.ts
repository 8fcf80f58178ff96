import { useMemo } from 'react'
import { z } from 'zod'
import { useSearchState } from '#platform/web/navigate.ts'
import { useCall } from '#platform/web/use-call.ts'
import { AnalysisQuery, getAnalysis, pictures, type SavedAnalysis } from '../contract.ts'

export type Picture = (typeof pictures)[number]
const State = z.object({ q: z.string().optional(), picture: z.enum(pictures).optional(), saved: z.string().optional() })

export interface Question { query: AnalysisQuery | null; picture: Picture | undefined; saved: SavedAnalysis | undefined; waiting: boolean; error: Error | null; ask: (query: AnalysisQuery | null, options?: { replace?: boolean }) => void; draw: (picture: Picture) => void; open: (id: string | undefined) => void }

/** The question in the address, which can be shared: all of it, or a saved one's number with what was changed since. */
export function useQuestion(): Question {
  const [{ q, picture, saved }, set] = useSearchState(State)
  const kept = useCall(getAnalysis, { params: { id: saved ?? '' } }, { enabled: saved !== undefined })
  const own = useMemo(() => readQuery(q), [q])
  const known = saved === undefined ? undefined : kept.data
  return {
    query: own ?? known?.query ?? null, picture: picture ?? known?.picture, saved: known, waiting: saved !== undefined && kept.isPending, error: saved === undefined ? null : kept.error,
    ask: (query, options) => set(query ? { q: JSON.stringify(query) } : { q: undefined, picture: undefined, saved: undefined }, options),
    draw: (next) => set({ picture: next }, { replace: true }),
    open: (id) => set({ q: undefined, picture: undefined, saved: id }),
  }
}

/** A question from an address; null where it is none. */
export function readQuery(text: string | undefined): AnalysisQuery | null {
  if (!text) return null
  try {
    return AnalysisQuery.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** The address of a question. */
export const questionAt = (query: z.input<typeof AnalysisQuery>): string => `/insight/analysis?${new URLSearchParams({ q: JSON.stringify(query) })}`
