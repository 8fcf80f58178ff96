import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readingOf } from '#platform/web/use-call.ts'
import type { PartyKind } from '../../contract.ts'
import { type CustomField, findCustomFields } from '../../field/contract.ts'

/** The firm's own fields that a kind of party has, in their order; suspends the first time. */
export function useCustomFields(kind: PartyKind): readonly CustomField[] {
  const { data } = useSuspenseQuery({ ...readingOf(findCustomFields, {}), staleTime: 30_000 })
  return useMemo(() => data.fields.filter((f) => !f.archivedAt && (f.partyKinds?.includes(kind) ?? true)).toSorted((a, b) => a.position - b.position), [data, kind])
}
