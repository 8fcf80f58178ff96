export interface Change { field: string; before: unknown; after: unknown }

type Plain = Record<string, unknown>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What an entry's detail says was changed, a field a line. `{ before: { name: 'a' }, after: { name: 'b' } }` is one change; a detail without before and after tells its own fields as they are now. */
export function changesOf(detail: unknown): Change[] {
  if (!isPlain(detail)) return []
  const { before, after, ...rest } = detail
  const [was, is] = [isPlain(before) ? before : {}, isPlain(after) ? after : {}]
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) => !same(was[field], is[field])).map((field) => ({ field, before: was[field], after: is[field] }))
  const told = Object.entries(rest).filter(([field]) => field !== 'fields' || !changed.length).map(([field, value]) => ({ field, before: undefined, after: value }))
  return [...changed, ...told]
}

/** A value as a reader sees it: texts as they are, the rest as JSON; nothing as a dash. */
export const shownValue = (value: unknown): string => (value === undefined || value === null || value === '' ? '—' : typeof value === 'string' ? value : JSON.stringify(value))
