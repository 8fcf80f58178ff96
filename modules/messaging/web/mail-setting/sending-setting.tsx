import { useMemo } from 'react'
import { getSettings, putSetting, type SettingKey, type SettingValue } from '#modules/firm/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { getDeliverability } from '../../contract.ts'
import { texts } from '../../messages/delivery.ts'
import { Costs } from './costs.tsx'
import { Mailboxes } from './mailboxes.tsx'
import { Pace } from './pace.tsx'
import { Rules } from './rules.tsx'

/** One of the firm's settings, and the way to change it. */
export interface SettingProps { value: <K extends SettingKey>(key: K) => SettingValue<K>; put: <K extends SettingKey>(key: K, value: SettingValue<K>) => void }

/** When and how much is sent, what is recorded of readers, what it costs, and which mailboxes are read. */
export default function SendingSetting() {
  const t = useText(texts).setting
  const phone = usePhone()
  const { data, error, refetch } = useCall(getSettings, {})
  const { mutate } = useAct(putSetting, { refreshes: [getSettings, getDeliverability], done: t.saved })
  const all = useMemo(() => data && new Map(data.settings.map((s) => [s.key, s.value])), [data])
  const props: SettingProps | null = all ? { value: (key) => all.get(key) as never, put: (key, value) => mutate({ params: { key }, body: { value } }) } : null
  return (
    <>
      <PageHead title={t.title} note={t.lead} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : props ? <div className="stack"><Mailboxes /><Rules {...props} /><Pace {...props} /><Costs /></div> : <CardSkeleton lines={10} />}
    </>
  )
}
