import { z } from 'zod'

/** The query of every list: keyset paging, so that page one thousand costs what page one costs. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})
export type PageQuery = z.infer<typeof PageQuery>

/** A page of a list. `next` is absent on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().optional() })
export interface Page<T> { items: T[]; next?: string | undefined }

/** A cursor holds the sort values of the last row seen; opaque to callers. */
export const encodeCursor = (values: (string | null)[]): string => btoa(unescape(encodeURIComponent(JSON.stringify(values)))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** The values in a cursor, or null where it is not one of ours. */
export function decodeCursor(cursor: string): (string | null)[] | null {
  try {
    const values: unknown = JSON.parse(decodeURIComponent(escape(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))))
    return Array.isArray(values) && values.every((v) => v === null || typeof v === 'string') ? values : null
  } catch {
    return null
  }
}

/** Cuts a page out of `limit + 1` rows: the extra row only tells that there is more. */
export function cutPage<T>(rows: T[], limit: number, key: (row: T) => (string | null)[]): Page<T> {
  if (rows.length <= limit) return { items: rows }
  const items = rows.slice(0, limit)
  return { items, next: encodeCursor(key(items[limit - 1]!)) }
}
