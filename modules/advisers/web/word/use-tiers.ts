import { getSettings } from '#modules/firm/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'

/** The names of the tiers from the top: the firm's own where it gave some. */
export function useTiers(): readonly string[] {
  const t = useText(texts)
  const { data } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  const own = data?.settings.find((s) => s.key === 'tiers.names')
  return own && !own.isDefault ? (own.value as string[]) : t.tiers
}
