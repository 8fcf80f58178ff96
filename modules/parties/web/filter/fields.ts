import type { FieldInfo } from '#kernel/field.ts'

/** What a list can be filtered by and shows, with its words. */
export interface Fields { all: readonly FieldInfo[]; get: (key: string) => FieldInfo | undefined; label: (key: string) => string; choice: (key: string, choice: string) => string }

/** A list's fields with their words in the reader's language. */
export function fieldsOf(all: readonly FieldInfo[], named: (label: FieldInfo['label']) => string): Fields {
  const known = new Map(all.map((f) => [f.key, f]))
  const label = (key: string): string => { const f = known.get(key); return f ? named(f.label) : key }
  const choice = (key: string, one: string): string => { const c = known.get(key)?.choices?.find((x) => x.key === one); return c ? named(c.label) : one }
  return { all, get: (key) => known.get(key), label, choice }
}
