import { Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'

export interface Levelled { key: string; level: number }

interface LevelsFieldProps { label: string; value: readonly Levelled[]; onChange: (value: Levelled[]) => void; options: readonly { value: string; label: string }[]; /** What is not among the choices may be written too. */ free?: boolean; disabled: boolean }

/** What somebody knows, each with how well. */
export function LevelsField({ label, value, onChange, options, free, disabled }: LevelsFieldProps) {
  const t = useText(texts)
  const names = new Map(options.map((o) => [o.value, o.label]))
  const levels = [1, 2, 3].map((level) => ({ value: level, label: t.levels[level] }))
  const left = options.filter((o) => !value.some((v) => v.key === o.value))
  const add = (key: string | undefined): void => { if (key && !value.some((v) => v.key === key)) onChange([...value, { key, level: 2 }]) }
  return (
    <div className={css.levels}>
      {value.map((one) => (
        <div key={one.key} className={css.level}>
          <span>{names.get(one.key) ?? one.key}</span>
          <Select aria-label={`${names.get(one.key) ?? one.key} ${t.form.level}`} value={one.level} options={levels} disabled={disabled} onChange={(level) => onChange(value.map((v) => (v.key === one.key ? { ...v, level } : v)))} />
          {!disabled && <Button kind="quiet" icon="close" label={`${t.remove} ${names.get(one.key) ?? one.key}`} onClick={() => onChange(value.filter((v) => v.key !== one.key))} />}
        </div>
      ))}
      {!disabled && <Select<string[]> aria-label={`${t.add} ${label}`} mode={free ? 'tags' : 'multiple'} value={[]} placeholder={`${t.add}…`} options={left as { value: string; label: string }[]} showSearch={{ optionFilterProp: 'label' }} onChange={(keys) => add(keys.at(-1)?.trim())} />}
    </div>
  )
}
