import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Fields, fieldsOf } from '#modules/parties/web/filter/fields.ts'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useNamed } from '#platform/web/text.ts'
import { readingOf } from '#platform/web/use-call.ts'
import { getOrderFields } from '../../contract.ts'

/** What orders can be filtered by, the channel as a choice of the firm's own; suspends the first time. */
export function useOrderFields(): Fields {
  const named = useNamed()
  const { data: { fields } } = useSuspenseQuery({ ...readingOf(getOrderFields, {}), staleTime: 5 * 60_000 })
  const { data: { channels } } = useSuspenseQuery({ ...readingOf(getTouchpointCatalogue, {}), staleTime: 5 * 60_000 })
  return useMemo(() => fieldsOf(fields.map((f) => (f.key === 'channel' ? { ...f, kind: 'choice' as const, choices: channels.map(({ key, label }) => ({ key, label })) } : f)), named), [fields, channels, named])
}
