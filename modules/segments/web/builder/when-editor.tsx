import { InputNumber, Select } from 'antd'
import type { When } from '#kernel/filter.ts'
import { useText } from '#platform/web/text.ts'
import { DayField } from '#ui/day-field.tsx'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'

type Kind = 'ever' | 'within' | 'olderThan' | 'between'
const kindOf = (when: When | undefined): Kind => (!when ? 'ever' : 'within' in when ? 'within' : 'olderThan' in when ? 'olderThan' : 'between')
const begun: Record<Kind, When | undefined> = { ever: undefined, within: { within: 90 }, olderThan: { olderThan: 90 }, between: {} }

/** When it happened: ever, in the last days, longer ago, or between two days. */
export function WhenEditor({ value, onChange }: { value: When | undefined; onChange: (when: When | undefined) => void }) {
  const t = useText(texts).build
  const kind = kindOf(value)
  const days = (n: number | null): void => { if (n !== null && value) onChange('within' in value ? { within: n } : { olderThan: n }) }
  const span = value && !('within' in value) && !('olderThan' in value) ? value : {}
  const put = (from: string | null | undefined, to: string | null | undefined): void => onChange({ ...(from && { from }), ...(to && { to }) })
  return (
    <div className={css.line}>
      <Select<Kind> aria-label={t.when} value={kind} onChange={(next) => onChange(begun[next])} options={(['ever', 'within', 'olderThan', 'between'] as const).map((k) => ({ value: k, label: t.whens[k] }))} popupMatchSelectWidth={false} />
      {value && ('within' in value || 'olderThan' in value) && <InputNumber aria-label={t.days} min={0} max={36_500} precision={0} value={'within' in value ? value.within : value.olderThan} onChange={days} suffix={t.days} />}
      {kind === 'between' && <><DayField label={t.from} value={span.from ?? null} placeholder={t.from} onChange={(from) => put(from, span.to)} /><DayField label={t.to} value={span.to ?? null} placeholder={t.to} onChange={(to) => put(span.from, to)} /></>}
    </div>
  )
}
