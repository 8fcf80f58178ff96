import { Input, InputNumber, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import { FilterField } from './filter-field.tsx'
import css from './form.module.css'
import type { FormOf } from './form-of.ts'
import { Row } from './row.tsx'

const whole = { width: '100%' }

export function WaitForm({ step, onChange }: FormOf<'wait'>) {
  const t = useText(texts)
  const f = t.editor.form
  return (
    <Row label={t.editor.kinds.wait}>
      <span className={css.line}>
        <InputNumber aria-label={f.days} min={0} max={730} value={step.days} suffix={f.days} onChange={(days) => onChange({ ...step, days: days ?? 0 })} />
        <InputNumber aria-label={f.hours} min={0} max={23} value={step.hours} suffix={f.hours} onChange={(hours) => onChange({ ...step, hours: hours ?? 0 })} />
      </span>
    </Row>
  )
}

export function HourForm({ step, onChange }: FormOf<'hour'>) {
  const t = useText(texts).editor
  return <Row label={t.form.at} note={t.hints.hour}><Input type="time" aria-label={t.form.at} value={step.at} onChange={(e) => { if (e.target.value) onChange({ ...step, at: e.target.value }) }} /></Row>
}

/** What may be waited for, by name; another may be written as the API calls it. */
export function EventField({ value, onChange, label }: { value: string; onChange: (event: string) => void; label: string }) {
  const { events } = useText(texts)
  const known = Object.entries(events).map(([key, words]) => ({ value: key, label: words }))
  const options = known.some((o) => o.value === value) || !value ? known : [...known, { value, label: value }]
  return <Select aria-label={label} value={value || null} onChange={onChange} showSearch={{ optionFilterProp: 'label' }} options={options} />
}

export function AwaitForm({ step, onChange }: FormOf<'await'>) {
  const t = useText(texts).editor.form
  return (
    <>
      <Row label={t.event}><EventField label={t.event} value={step.event} onChange={(event) => onChange({ ...step, event })} /></Row>
      <Row label={t.most}><InputNumber aria-label={t.most} min={1} max={730} value={step.days} suffix={t.days} style={whole} onChange={(days) => onChange({ ...step, days: days ?? 1 })} /></Row>
    </>
  )
}

export function UntilForm({ step, onChange, saying }: FormOf<'until'>) {
  const t = useText(texts).editor.form
  return (
    <>
      <FilterField label={t.when} value={step.when} say={saying.say} onChange={(when) => { if (when) onChange({ ...step, when }) }} />
      <Row label={t.most}><InputNumber aria-label={t.most} min={1} max={730} value={step.days} suffix={t.days} style={whole} onChange={(days) => onChange({ ...step, days: days ?? 1 })} /></Row>
    </>
  )
}
