import { InputNumber, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import { FilterField } from './filter-field.tsx'
import css from './form.module.css'
import type { FormOf } from './form-of.ts'
import { Row } from './row.tsx'

export function BranchForm({ step, onChange, saying }: FormOf<'branch'>) {
  const t = useText(texts).editor.form
  return <FilterField label={t.when} value={step.when} say={saying.say} onChange={(when) => { if (when) onChange({ ...step, when }) }} />
}

export function SplitForm({ step, onChange }: FormOf<'split'>) {
  const t = useText(texts).editor.form
  const put = (ways: typeof step.ways): void => onChange({ ...step, ways })
  return (
    <Row label={t.shares}>
      {step.ways.map((way, i) => (
        <span key={i} className={css.line}>
          <InputNumber aria-label={t.share(i + 1)} min={1} max={99} value={Math.round(way.share * 100)} prefix={t.share(i + 1)} suffix="%" onChange={(share) => put(step.ways.with(i, { ...way, share: (share ?? 1) / 100 }))} />
          {step.ways.length > 2 && <Button kind="quiet" icon="close" label={`${t.removeWay} ${i + 1}`} onClick={() => put(step.ways.toSpliced(i, 1))} />}
        </span>
      ))}
      {step.ways.length < 6 && <span><Button kind="text" icon="plus" onClick={() => put([...step.ways, { share: 0.1, next: null }])}>{t.addWay}</Button></span>}
    </Row>
  )
}

export function GateForm({ step, onChange, saying: { fields } }: FormOf<'gate'>) {
  const t = useText(texts).editor.form
  const figures = fields.all.filter((f) => f.kind === 'number' || f.kind === 'money')
  return (
    <>
      <Row label={t.gate}><Select aria-label={t.gate} value={step.field || null} onChange={(field) => onChange({ ...step, field })} showSearch={{ optionFilterProp: 'label' }} options={figures.map((f) => ({ value: f.key, label: fields.label(f.key) }))} /></Row>
      <Row label={t.atLeast}><InputNumber aria-label={t.atLeast} value={step.atLeast} style={{ width: '100%' }} onChange={(atLeast) => onChange({ ...step, atLeast: atLeast ?? 0 })} /></Row>
    </>
  )
}
