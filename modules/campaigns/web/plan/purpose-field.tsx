import { Select } from 'antd'
import { findPurposes } from '#modules/consent/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'
import css from '../campaign/campaign.module.css'

/** For what consent is asked before anybody is written to. */
export function PurposeField({ value, fixed, onChange }: { value: string; fixed: boolean; onChange: (purpose: string) => void }) {
  const p = useText(texts).plan
  const named = useNamed()
  const may = useMay()(['read', 'consent'])
  const { data } = useCall(findPurposes, {}, { enabled: may, staleTime: 300_000 })
  const purposes = (data?.purposes ?? []).filter((one) => one.contacts && one.active)
  const chosen = purposes.find((one) => one.key === value)
  const options = chosen ? purposes.map((one) => ({ value: one.key, label: named(one.label) })) : [{ value, label: p.purposes[value] ?? value }, ...purposes.map((one) => ({ value: one.key, label: named(one.label) }))]
  return <div className={css.field}>{p.purpose}<Select aria-label={p.purpose} value={value} disabled={fixed} onChange={onChange} options={options} /><small>{chosen?.stance === 'assumed' ? p.purposeAssumed : p.purposeAsked}</small></div>
}
