import { Input, Select } from 'antd'
import { useState } from 'react'
import { useNamed, useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/day-field.tsx'
import type { ImportField, ImportKindInfo } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import type { Choosing } from './use-options.ts'

/** Values for fields that no column has, or whose cell is empty: the same for every row. */
export function FixedValues({ kind, choosing: { options, change } }: { kind: ImportKindInfo; choosing: Choosing }) {
  const t = useText(texts).columns
  const named = useNamed()
  const [adding, setAdding] = useState(false)
  const shown = kind.fields.filter((f) => f.key in options.fixed)
  const free = kind.fields.filter((f) => !(f.key in options.fixed) && !f.repeats)
  const set = (key: string, value: string | null): void => {
    const { [key]: _, ...others } = options.fixed
    change({ fixed: value === null || value === '' ? others : { ...others, [key]: value } })
  }
  return (
    <>
      {shown.map((f) => <div key={f.key} className={css.fixed}><span>{named(f.label)}</span><FixedValue field={f} value={options.fixed[f.key] ?? ''} onChange={(v) => set(f.key, v)} /><Button kind="quiet" icon="close" label={t.remove(named(f.label))} onClick={() => set(f.key, null)} /></div>)}
      {adding ? <Adding fields={free} onDone={(key, value) => { setAdding(false); if (key && value) set(key, value) }} /> : <div style={{ marginTop: 10 }}><Button kind="text" icon="plus" onClick={() => setAdding(true)}>{t.addFixed}</Button> <span className="small muted">{t.fixedHint}</span></div>}
    </>
  )
}

function Adding({ fields, onDone }: { fields: readonly ImportField[]; onDone: (key?: string, value?: string) => void }) {
  const t = useText(texts).columns
  const named = useNamed()
  const [field, setField] = useState<ImportField | null>(null)
  return (
    <div className={css.fixed}>
      <Select autoFocus aria-label={t.field} placeholder={t.unset} value={field?.key} onChange={(key: string) => setField(fields.find((f) => f.key === key) ?? null)} options={fields.map((f) => ({ value: f.key, label: named(f.label) }))} showSearch={{ optionFilterProp: 'label' }} />
      {field ? <FixedValue field={field} value="" onChange={(value) => onDone(field.key, value)} /> : <span />}
      <Button kind="quiet" icon="close" label={t.remove('')} onClick={() => onDone()} />
    </div>
  )
}

function FixedValue({ field, value, onChange }: { field: ImportField; value: string; onChange: (value: string) => void }) {
  const named = useNamed()
  const label = named(field.label)
  if (field.choices) return <Select aria-label={label} value={value || null} onChange={onChange} options={field.choices.map((c) => ({ value: c.key, label: named(c.label) }))} />
  if (field.type === 'date' || field.type === 'instant') return <DayField label={label} value={value || null} onChange={(day) => onChange(day ?? '')} />
  return <Input key={value} aria-label={label} defaultValue={value} maxLength={500} onBlur={(e) => { if (e.target.value !== value) onChange(e.target.value) }} onPressEnter={(e) => e.currentTarget.blur()} />
}
