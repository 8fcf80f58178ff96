import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useNamed } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'

/** The firm's channels by name, and as choices. */
export function useChannels(): { name: (key: string) => string; options: { value: string; label: string }[] } {
  const named = useNamed()
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  const options = (data?.channels ?? []).filter((c) => c.active).map((c) => ({ value: c.key, label: named(c.label) }))
  return { name: (key) => options.find((o) => o.value === key)?.label ?? key, options }
}
