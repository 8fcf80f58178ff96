import { useEffect, useState } from 'react'
import type { AnalysisQuery, Behind, findBehind } from '../../contract.ts'
import { call } from '#platform/web/call.ts'

interface Reading { items: Behind['items']; first: Behind | undefined; error: unknown; waiting: boolean; more: (() => void) | null }

/** The parties behind a figure page by page; the question travels as a body, which lists' own reading has not. */
export function useBehind(endpoint: typeof findBehind, asked: { query: AnalysisQuery; measure: string }): Reading {
  const key = JSON.stringify(asked)
  const [pages, setPages] = useState<Behind[]>([])
  const [error, setError] = useState<unknown>(null)
  const [cursor, setCursor] = useState<string | undefined>()
  const [waiting, setWaiting] = useState(true)
  useEffect(() => {
    const stop = new AbortController()
    setWaiting(true)
    call(endpoint, { body: { ...JSON.parse(key) as typeof asked, ...(cursor && { cursor }) }, signal: stop.signal })
      .then((page) => { setPages((before) => (cursor ? [...before, page] : [page])); setWaiting(false) }, (problem: unknown) => { if (!stop.signal.aborted) setError(problem) })
    return () => stop.abort()
  }, [endpoint, key, cursor])
  const next = pages.at(-1)?.next
  return { items: pages.flatMap((p) => p.items), first: pages[0], error, waiting, more: next ? () => setCursor(next) : null }
}
