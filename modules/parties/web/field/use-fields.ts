import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNamed } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { getPartyFields } from '../../contract.ts'
import { type Fields, fieldsOf } from '../filter/fields.ts'

export type { Fields }

/** The fields that lists, filters and forms of parties know now; suspends the first time. */
export function useFields(): Fields {
  const named = useNamed()
  const { data } = useSuspenseQuery({ ...readingOf(getPartyFields, {}), staleTime: 60_000 })
  return useMemo(() => fieldsOf(data.fields, named), [data, named])
}
