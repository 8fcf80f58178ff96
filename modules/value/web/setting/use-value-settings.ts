import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { getSettings, putSetting, type SettingKey, type SettingValue } from '#modules/firm/contract.ts'
import { texts } from '../../messages/web.ts'

export type ValueKey = Extract<SettingKey, `value.${string}`>

/** The firm's settings of value, and the way to change one; undefined until they are read. */
export function useValueSettings() {
  const t = useText(texts).settings
  const reading = useCall(getSettings, {})
  const { mutate } = useAct(putSetting, { refreshes: [getSettings], done: t.saved })
  const all = reading.data && new Map(reading.data.settings.map((s) => [s.key, s.value]))
  return {
    ...reading,
    value: all && (<K extends ValueKey>(key: K): SettingValue<K> => all.get(key) as SettingValue<K>),
    put: <K extends ValueKey>(key: K, value: SettingValue<K>): void => mutate({ params: { key }, body: { value } }),
  }
}
export type ValueSettings = { value: <K extends ValueKey>(key: K) => SettingValue<K>; put: <K extends ValueKey>(key: K, value: SettingValue<K>) => void }
