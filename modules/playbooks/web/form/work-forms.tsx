import { Input, InputNumber, Radio, Select } from 'antd'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import type { FormOf } from './form-of.ts'
import css from './form.module.css'
import { Row } from './row.tsx'

/** Whose work it is: by a rule, or a colleague by name. */
function OwnerField({ value, onChange }: { value: string; onChange: (owner: string) => void }) {
  const t = useText(texts).editor.form
  const rule = value === 'keeper' || value === 'owner' ? value : 'member'
  return (
    <Row label={t.who}>
      <Select aria-label={t.who} value={rule} onChange={(next) => onChange(next === 'member' ? '' : next)} options={[{ value: 'keeper', label: t.keeper }, { value: 'owner', label: t.owner }, { value: 'member', label: t.member }]} />
      {rule === 'member' && <MemberPicker label={t.member} value={value || null} onChange={(id) => onChange(id ?? '')} allowClear={false} />}
    </Row>
  )
}

export function TaskForm({ step, onChange }: FormOf<'task'>) {
  const t = useText(texts).editor.form
  return (
    <>
      <Row label={t.what}><Input.TextArea aria-label={t.what} value={step.what} maxLength={500} autoSize onChange={(e) => onChange({ ...step, what: e.target.value })} /></Row>
      <Row label={t.kind}><Radio.Group aria-label={t.kind} value={step.kind} onChange={(e) => onChange({ ...step, kind: e.target.value as 'task' | 'follow-up' })} options={(['follow-up', 'task'] as const).map((value) => ({ value, label: t.kinds[value] }))} /></Row>
      <OwnerField value={step.owner} onChange={(owner) => onChange({ ...step, owner })} />
      <Row label={t.due}><InputNumber aria-label={t.due} min={0} max={365} value={step.days} suffix={t.days} style={{ width: '100%' }} onChange={(days) => onChange({ ...step, days: days ?? 0 })} /></Row>
    </>
  )
}

export function DecideForm({ step, onChange }: FormOf<'decide'>) {
  const t = useText(texts).editor.form
  const put = (answers: typeof step.answers): void => onChange({ ...step, answers })
  return (
    <>
      <Row label={t.question}><Input.TextArea aria-label={t.question} value={step.what} maxLength={500} autoSize onChange={(e) => onChange({ ...step, what: e.target.value })} /></Row>
      <OwnerField value={step.owner} onChange={(owner) => onChange({ ...step, owner })} />
      <Row label={t.most}><InputNumber aria-label={t.most} min={1} max={90} value={step.days} suffix={t.days} style={{ width: '100%' }} onChange={(days) => onChange({ ...step, days: days ?? 1 })} /></Row>
      <Row label={t.answers}>
        {step.answers.map((a, i) => (
          <span key={i} className={css.line}>
            <Input aria-label={t.answer(i + 1)} value={a.answer} maxLength={60} placeholder={t.answer(i + 1)} onChange={(e) => put(step.answers.with(i, { ...a, answer: e.target.value }))} />
            {step.answers.length > 2 && <Button kind="quiet" icon="close" label={`${t.removeWay}: ${a.answer || t.answer(i + 1)}`} onClick={() => put(step.answers.toSpliced(i, 1))} />}
          </span>
        ))}
        {step.answers.length < 5 && <span><Button kind="text" icon="plus" onClick={() => put([...step.answers, { answer: '', next: null }])}>{t.addAnswer}</Button></span>}
      </Row>
    </>
  )
}

export function CauseForm({ step, onChange }: FormOf<'cause'>) {
  const t = useText(texts).editor.form
  return (
    <>
      <Row label={t.question} note={t.causeNote}><Input.TextArea aria-label={t.question} value={step.what} maxLength={500} autoSize onChange={(e) => onChange({ ...step, what: e.target.value })} /></Row>
      <OwnerField value={step.owner} onChange={(owner) => onChange({ ...step, owner })} />
      <Row label={t.most}><InputNumber aria-label={t.most} min={1} max={90} value={step.days} suffix={t.days} style={{ width: '100%' }} onChange={(days) => onChange({ ...step, days: days ?? 1 })} /></Row>
    </>
  )
}
