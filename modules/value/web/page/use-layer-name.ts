import { getSettings } from '#modules/firm/contract.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useCall } from '#platform/web/use-call.ts'
import { tierNames } from '../../class/vocabulary.ts'

/** What a tier is called: by the firm's own names where it gave some, else in the reader's language. */
export function useLayerName(): (layer: number) => string {
  const language = useLanguage()
  const { data } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  const own = data?.settings.find((s) => s.key === 'tiers.names')
  const names = own && !own.isDefault ? own.value as string[] : null
  return (layer) => names?.[layer - 1] ?? tierNames[layer - 1]?.[language] ?? String(layer)
}
