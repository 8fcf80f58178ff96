import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FieldInfo } from '#kernel/field.ts'
import { useNamed } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { getPartyFields } from '../../contract.ts'

export interface Fields { all: readonly FieldInfo[]; get: (key: string) => FieldInfo | undefined; label: (key: string) => string; choice: (key: string, choice: string) => string }

/** The fields that lists, filters and forms know now, with their words in the reader's language; suspends the first time. */
export function useFields(): Fields {
  const named = useNamed()
  const { data } = useSuspenseQuery({ ...readingOf(getPartyFields, {}), staleTime: 60_000 })
  return useMemo(() => {
    const known = new Map(data.fields.map((f) => [f.key, f]))
    const label = (key: string): string => { const f = known.get(key); return f ? named(f.label) : key }
    const choice = (key: string, one: string): string => { const c = known.get(key)?.choices?.find((x) => x.key === one); return c ? named(c.label) : one }
    return { all: data.fields, get: (key) => known.get(key), label, choice }
  }, [data, named])
}
