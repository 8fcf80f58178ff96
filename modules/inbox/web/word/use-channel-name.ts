import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useNamed } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'

/** What a channel is called in the reader's language. */
export function useChannelName(): (key: string) => string {
  const named = useNamed()
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 300_000 })
  return (key) => { const found = data?.channels.find((c) => c.key === key); return found ? named(found.label) : key }
}
