import type { AnyEndpoint } from '#platform/http/route.ts'
import type { Asked } from '../server.ts'

/** A plausible call of an endpoint made from its contract: path parameters from `ids`, its example's body, a search where it takes one. */
export function callOf(e: AnyEndpoint, ids: Record<string, string>, search?: string): Asked {
  const path = e.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? '1'))
  const query = new URLSearchParams()
  const shape = (e.query && 'shape' in e.query ? (e.query.shape as Record<string, unknown>) : {}) ?? {}
  for (const key of ['search', 'q']) if (search && key in shape) query.set(key, search)
  if (search && 'filter' in shape) query.set('filter', JSON.stringify({ field: 'name', op: 'contains', value: search }))
  const body = e.example?.body ?? (e.body ? {} : undefined)
  return { method: e.method, path: `${path}${query.size ? `?${query}` : ''}`, ...(body !== undefined && { body }), headers: e.versioned ? { 'if-match': '"1"' } : {} }
}
