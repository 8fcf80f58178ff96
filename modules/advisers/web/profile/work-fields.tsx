import { Checkbox, Input, InputNumber, Switch } from 'antd'
import { getSettings, type SettingValue } from '#modules/firm/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'
import type { Draft } from './draft.ts'

export interface FieldsProps { draft: Draft; disabled: boolean; change: (part: Partial<Draft>) => void }

/** Whether and how much somebody takes, on which days, and when they are away. */
export function WorkFields({ draft, disabled, change }: FieldsProps) {
  const t = useText(texts).form
  const f = useFormat()
  const { data } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  const usual = (data?.settings.find((s) => s.key === 'advisers.rules')?.value as SettingValue<'advisers.rules'> | undefined)?.capacity
  return (
    <>
      <label className="row"><Switch size="small" checked={draft.active} disabled={disabled} onChange={(active) => change({ active })} aria-label={t.active} />{t.active}</label>
      <label className="row"><Switch size="small" checked={draft.takesNew} disabled={disabled} onChange={(takesNew) => change({ takesNew })} aria-label={t.takesNew} />{t.takesNew}</label>
      <label className={css.field}>{t.capacity}<InputNumber style={{ width: '100%' }} min={1} max={1_000_000} value={draft.capacity ?? null} disabled={disabled} onChange={(capacity) => change({ capacity })} /><small>{usual === undefined ? '' : t.capacityHint(f.number(usual))}</small></label>
      <div className={css.field}>{t.workingDays}<Checkbox.Group aria-label={t.workingDays} value={draft.workingDays} disabled={disabled} onChange={(workingDays) => change({ workingDays: (workingDays as number[]).toSorted((a, b) => a - b) })} options={[1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: t.days[value] }))} /></div>
      <div className={css.field}>{t.leaveFrom}<DayField label={t.leaveFrom} value={draft.leaveFrom ?? null} disabled={disabled} onChange={(leaveFrom) => change({ leaveFrom, ...(!leaveFrom && { leaveTo: null }) })} /></div>
      <div className={css.field}>{t.leaveTo}<DayField label={t.leaveTo} value={draft.leaveTo ?? null} disabled={disabled || !draft.leaveFrom} onChange={(leaveTo) => change({ leaveTo })} {...(draft.leaveFrom && { least: draft.leaveFrom })} /></div>
      <label className={`${css.field ?? ''} ${css.wide ?? ''}`}>{t.note}<Input.TextArea value={draft.note ?? ''} maxLength={1000} autoSize disabled={disabled} onChange={(e) => change({ note: e.target.value })} /></label>
    </>
  )
}
