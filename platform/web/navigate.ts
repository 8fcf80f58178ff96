import { Link, useNavigate as useRouterNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'

export { Link }

/** Goes to an address of the app: `go('/parties/12')`. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useRouterNavigate()
  return useCallback((to, options) => void navigate({ href: to, ...options }), [navigate])
}

/** A parameter of the page's path: `useParam('id')` under `/parties/$id`. */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>
  return params[name] ?? ''
}

export const usePath = (): string => useRouterState({ select: (s) => s.location.pathname })

/** The page's state in its address, shaped by a schema whose every key has a default or is optional. Setting it adds a step that the back button takes back, or replaces the last one for typing. */
export function useSearchState<S extends z.ZodObject>(schema: S): readonly [z.output<S>, (change: Partial<z.input<S>>, options?: { replace?: boolean }) => void] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useRouterNavigate()
  const state = useMemo(() => readState(schema, raw), [schema, raw])
  const set = useCallback((change: Partial<z.input<S>>, { replace = false } = {}) => {
    void navigate({ to: '.', search: ((before: Record<string, unknown>) => ({ ...before, ...change })) as never, replace })
  }, [navigate])
  return [state, set]
}

/** What of an address fits the schema; a key that does not fit falls back to its default rather than breaking the page. */
export function readState<S extends z.ZodObject>(schema: S, raw: Record<string, unknown>): z.output<S> {
  const whole = schema.safeParse(raw)
  if (whole.success) return whole.data
  const bad = new Set(whole.error.issues.map((issue) => String(issue.path[0])))
  return schema.parse(Object.fromEntries(Object.entries(raw).filter(([key]) => !bad.has(key))))
}

/** An address' query as plain strings, repeated keys as lists: what people share stays readable. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const search = new URLSearchParams(text)
  return Object.fromEntries([...new Set(search.keys())].map((key) => {
    const all = search.getAll(key)
    return [key, all.length > 1 ? all : all[0]!]
  }))
}

/** The inverse of `parseSearch`; empty values are left out. */
export function stringifySearch(state: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(state)) for (const one of Array.isArray(value) ? value : [value]) {
    if (one !== undefined && one !== null && one !== '') search.append(key, typeof one === 'object' ? JSON.stringify(one) : String(one))
  }
  return search.size ? `?${search}` : ''
}
