import { InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import css from './setting.module.css'
import type { ValueSettings } from './use-value-settings.ts'

const Field = ({ label, note, children }: { label: string; note?: string; children: ReactNode }) => <label className={css.field}>{label}{children}{note && <small>{note}</small>}</label>

interface NumberProps { value: number | null; onSave: (value: number) => void; min: number; max: number; percent?: boolean; onClear?: () => void }
/** Saved when left; a percentage is shown as one. */
function NumberField({ value, onSave, min, max, percent = false, onClear }: NumberProps) {
  const scale = percent ? 100 : 1
  const save = (next: number | null): void => {
    if (next === null) onClear?.()
    else if (next / scale !== value) onSave(next / scale)
  }
  return <InputNumber changeOnBlur value={value === null ? null : Math.round(value * scale * 1000) / 1000} min={min * scale} max={max * scale} {...(percent && { suffix: '%' })} onChange={save} style={{ width: '100%' }} />
}

/** Discount, horizon, margin, the way of business, and what a loss is. */
export function TermsCard({ value, put }: ValueSettings) {
  const t = useText(texts).settings
  const win = value('value.win-back')
  const [mvc, mgc] = value('value.classes')
  const choices = <T extends string>(words: Record<T, string>): { value: T; label: string }[] => (Object.keys(words) as T[]).map((key) => ({ value: key, label: words[key] }))
  return (
    <Card title={t.terms}>
      <div className={css.form}>
        <Field label={t.discount}><NumberField percent min={0} max={1} value={value('value.discount')} onSave={(v) => put('value.discount', v)} /></Field>
        <Field label={t.horizon}><NumberField min={1} max={120} value={value('value.horizon-months')} onSave={(v) => put('value.horizon-months', Math.round(v))} /></Field>
        <Field label={t.margin}><NumberField percent min={0.01} max={1} value={value('value.margin')} onSave={(v) => put('value.margin', v)} /></Field>
        <Field label={t.business}><Select value={value('value.business')} onChange={(v) => put('value.business', v)} options={choices(t.businesses)} /></Field>
        <Field label={t.unit}><Select value={value('value.unit')} onChange={(v) => put('value.unit', v)} options={choices(t.units)} /></Field>
        <Field label={t.lostDays}><NumberField min={30} max={3650} value={value('value.lost-days')} onSave={(v) => put('value.lost-days', Math.round(v))} /></Field>
        <Field label={t.winRate} note={t.winRateNote}><NumberField percent min={0} max={1} value={win.rate} onSave={(rate) => put('value.win-back', { ...win, rate })} onClear={() => put('value.win-back', { ...win, rate: null })} /></Field>
        <Field label={t.winContact}><NumberField min={0} max={1e9} value={win.contact} onSave={(contact) => put('value.win-back', { ...win, contact })} /></Field>
        <Field label={t.winOffer}><NumberField min={0} max={1e9} value={win.offer} onSave={(offer) => put('value.win-back', { ...win, offer })} /></Field>
        <Field label={t.mvc}><NumberField percent min={0.01} max={0.99} value={mvc} onSave={(v) => put('value.classes', [v, mgc])} /></Field>
        <Field label={t.mgc}><NumberField percent min={0.01} max={0.99} value={mgc} onSave={(v) => put('value.classes', [mvc, v])} /></Field>
      </div>
    </Card>
  )
}
