import { Select } from 'antd'
import type { Named } from '#kernel/text.ts'
import { useNamed } from '#platform/web/text.ts'
import css from './churn.module.css'

/** Chooses by what customers are told apart. */
export function GroupChoice({ label, by, fields, onChange }: { label: string; by: string; fields: readonly { key: string; label: Named }[]; onChange: (by: string) => void }) {
  const named = useNamed()
  return <div className={css.choice}><span>{label}</span><Select size="small" aria-label={label} value={by} onChange={onChange} options={fields.map((f) => ({ value: f.key, label: named(f.label) }))} style={{ minWidth: 140 }} /></div>
}
