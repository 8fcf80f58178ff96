import { Select } from 'antd'
import type { Condition, Operator } from '#kernel/filter.ts'
import { useFieldOptions } from '#modules/parties/web/filter/field-options.ts'
import type { Fields } from '#modules/parties/web/filter/fields.ts'
import { loosened, operatorsOf } from '#modules/parties/web/filter/operators.ts'
import { ValueInput } from '#modules/parties/web/filter/value-input.tsx'
import { useOperatorWords } from '#modules/parties/web/filter/use-operator-words.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'

/** A condition on a field: field, comparison, value in one line. */
export function ConditionEditor({ value, onChange, fields }: { value: Condition; onChange: (next: Condition) => void; fields: Fields }) {
  const t = useText(texts).build
  const optionsOf = useFieldOptions()
  const words = useOperatorWords()
  const field = fields.get(value.field)
  const shown = field ? loosened(field, value) : value
  const choose = (key: string): void => { const next = fields.get(key); if (next) onChange({ field: key, op: operatorsOf(next)[0]! }) }
  return (
    <div className={css.line}>
      <Select aria-label={t.field} placeholder={t.field} value={value.field || null} onChange={choose} showSearch={{ optionFilterProp: 'label' }} options={optionsOf(fields)} popupMatchSelectWidth={false} />
      {field && <Select<Operator> aria-label={t.op} value={shown.op} onChange={(op) => onChange({ field: field.key, op })} options={operatorsOf(field).map((op) => ({ value: op, label: words[op] }))} popupMatchSelectWidth={false} />}
      {field && <ValueInput key={`${field.key} ${shown.op}`} field={field} condition={shown} onChange={(next) => onChange({ field: field.key, op: shown.op, ...(next === undefined ? {} : { value: next }) })} />}
    </div>
  )
}
