import { InputNumber } from 'antd'
import { getSettings, putSetting } from '#modules/firm/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { findNextQuestions } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** How many days a customer is left alone after a question. */
export function RestField() {
  const t = useText(texts).question
  const may = useMay()
  const { data } = useCall(getSettings, {}, { staleTime: 60_000 })
  const { mutate } = useAct(putSetting, { refreshes: [getSettings, findNextQuestions], done: t.restSaved })
  const days = data?.settings.find((s) => s.key === 'dialogue.rest-days')?.value
  if (typeof days !== 'number') return null
  if (!may(['update', 'settings'])) return <p className="muted small">{t.rest} {days} {t.restDays}</p>
  return <p className="muted small"><label>{t.rest} <InputNumber size="small" min={0} max={365} changeOnBlur value={days} onChange={(n) => { if (typeof n === 'number' && n !== days) mutate({ params: { key: 'dialogue.rest-days' }, body: { value: n } }) }} style={{ width: 72 }} /> {t.restDays}</label></p>
}
