import { useMemo } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { getSettings, putSetting, type SettingKey, type SettingValue } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** The firm's settings, and the way to change one; undefined until they are read. */
export function useSettings() {
  const t = useText(texts)
  const reading = useCall(getSettings, {})
  const { mutate, isPending } = useAct(putSetting, { refreshes: [getSettings], done: t.saved })
  const { data } = reading
  const all = useMemo(() => data && new Map(data.settings.map((s) => [s.key, s.value])), [data])
  return {
    ...reading, busy: isPending,
    value: all && (<K extends SettingKey>(key: K): SettingValue<K> => all.get(key) as SettingValue<K>),
    put: <K extends SettingKey>(key: K, value: SettingValue<K>): void => mutate({ params: { key }, body: { value } }),
  }
}
