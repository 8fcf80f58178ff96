import { Input, InputNumber, Radio, Select } from 'antd'
import { outcomes } from '#modules/experiments/contract.ts'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { useText } from '#platform/web/text.ts'
import { DayField } from '#ui/day-field.tsx'
import type { Definition } from '../../contract.ts'
import type { Draft } from '../edit/draft.ts'
import { texts } from '../../messages/web.ts'
import type { Saying } from '../word/step-words.ts'
import { FilterField } from './filter-field.tsx'
import css from './form.module.css'
import { Row } from './row.tsx'
import { TriggerForm } from './trigger-form.tsx'
import type { Fields } from '#modules/parties/web/filter/fields.ts'

interface TermsFormProps { draft: Draft; onChange: (next: Draft, about: string) => void; saying: Saying & { fields: Fields }; owner: { id: string; name: string } | undefined }
const whole = { width: '100%' }

/** How a playbook starts, for whom, when it ends early, how it is measured and limited. */
export function TermsForm({ draft, onChange, saying, owner }: TermsFormProps) {
  const t = useText(texts)
  const { terms: w } = t.editor
  const d = draft.definition
  const set = (change: Partial<Definition>, about: string): void => onChange({ ...draft, definition: { ...d, ...change } }, about)
  const filter = (key: 'conditions' | 'reached' | 'leave') => (next: Definition['conditions']): void => { const { [key]: _, ...rest } = d; onChange({ ...draft, definition: next ? { ...rest, [key]: next } : rest }, key) }
  return (
    <div className={css.form}>
      <TriggerForm trigger={d.trigger} fields={saying.fields} onChange={(trigger) => set({ trigger }, 'trigger')} />
      <FilterField label={w.conditions} value={d.conditions} say={saying.say} optional none={t.detail.everyone} onChange={filter('conditions')} />
      <Row label={w.again}>
        <Radio.Group aria-label={w.again} value={d.again === 'never' ? 'never' : 'rest'} onChange={(e) => set({ again: e.target.value === 'never' ? 'never' : 180 }, 'again')} options={[{ value: 'never', label: w.once }, { value: 'rest', label: w.rest }]} />
        {d.again !== 'never' && <InputNumber aria-label={w.rest} min={1} max={3650} value={d.again} suffix={t.editor.form.days} style={whole} onChange={(again) => set({ again: again ?? 1 }, 'again')} />}
      </Row>
      <FilterField label={w.reached} value={d.reached} say={saying.say} optional onChange={filter('reached')} />
      <FilterField label={w.leave} value={d.leave} say={saying.say} optional onChange={filter('leave')} />
      <Row label={w.goal}><Input aria-label={w.goal} value={d.goal} maxLength={300} onChange={(e) => set({ goal: e.target.value }, 'goal')} /></Row>
      <Row label={w.when}><Input.TextArea aria-label={w.when} value={d.when} maxLength={600} autoSize onChange={(e) => set({ when: e.target.value }, 'when')} /></Row>
      <Row label={w.holdout}><InputNumber aria-label={w.holdout} min={0} max={50} value={Math.round(d.holdout * 100)} suffix="%" style={whole} onChange={(share) => set({ holdout: (share ?? 0) / 100 }, 'holdout')} /></Row>
      <Row label={w.measure}>
        <span className={css.line}>
          <Select aria-label={w.measure} value={d.measure.of} onChange={(of) => set({ measure: { ...d.measure, of } }, 'measure')} options={outcomes.map((value) => ({ value, label: w.outcomes[value] ?? value }))} />
          <InputNumber aria-label={w.within} min={1} max={730} value={d.measure.days} suffix={t.editor.form.days} onChange={(days) => set({ measure: { ...d.measure, days: days ?? 90 } }, 'measure')} />
        </span>
      </Row>
      <Limits definition={d} set={(key, most) => { const { [key]: _, ...rest } = d; onChange({ ...draft, definition: most ? { ...rest, [key]: most } : rest }, key) }} />
      <Row label={w.owner}><MemberPicker label={w.owner} value={draft.ownerId ?? owner?.id ?? null} known={owner ?? null} allowClear={false} onChange={(id) => onChange({ ...draft, ownerId: id ?? undefined }, 'owner')} /></Row>
      <Row label={w.from}><DayField label={w.from} value={draft.validFrom} onChange={(validFrom) => onChange({ ...draft, validFrom }, 'from')} /></Row>
      <Row label={w.to}><DayField label={w.to} value={draft.validTo} onChange={(validTo) => onChange({ ...draft, validTo }, 'to')} /></Row>
    </div>
  )
}

function Limits({ definition, set }: { definition: Definition; set: (key: 'mostPerDay' | 'mostInAll', most: number | null) => void }) {
  const t = useText(texts).editor.terms
  return (['mostPerDay', 'mostInAll'] as const).map((key) => <Row key={key} label={t[key]}><InputNumber aria-label={t[key]} min={1} max={1_000_000} value={definition[key] ?? null} placeholder={t.unlimited} style={whole} onChange={(most) => set(key, most)} /></Row>)
}
