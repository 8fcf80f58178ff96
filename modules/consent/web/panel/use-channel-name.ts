import { useCallback } from 'react'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useCall } from '#platform/web/use-call.ts'

/** A channel's name in the reader's language. */
export function useChannelName(): (key: string) => string {
  const language = useLanguage()
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  return useCallback((key) => data?.channels.find((c) => c.key === key)?.label[language] ?? key, [data, language])
}
