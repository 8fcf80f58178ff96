import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Condition, Filter, Operator } from '#kernel/filter.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import type { Fields } from '../field/use-fields.ts'
import css from './condition-dialog.module.css'
import { useFieldOptions } from './field-options.ts'
import { isWhole, loosened, operatorsOf, tidied } from './operators.ts'
import { ValueInput } from './value-input.tsx'

/** Says how many a filter finds, while it is being made. */
export type Counting = (filter: string) => ReactNode

interface ConditionProps { fields: Fields; counting: Counting | undefined; start: Condition | null; /** The whole filter with this condition in its place, for the count. */ whole: (part: Filter) => string; onApply: (part: Condition) => void; onRemove?: (() => void) | undefined; onClose: () => void }

/** Makes one condition: field, comparison, value; says how many it would leave before it is applied. */
export function ConditionDialog({ fields, counting, start, whole, onApply, onRemove, onClose }: ConditionProps) {
  const t = useText(texts).filter
  const optionsOf = useFieldOptions()
  const [draft, setDraft] = useState<Partial<Condition>>(() => { const known = start && fields.get(start.field); return known && start ? loosened(known, start) : {} })
  const field = draft.field === undefined ? undefined : fields.get(draft.field)
  const condition = field && draft.op ? { ...draft, field: field.key, op: draft.op } as Condition : null
  const done = field && condition && isWhole(field, condition) ? tidied(field, condition) : null
  const choose = (key: string): void => { const next = fields.get(key); if (next) setDraft({ field: key, op: operatorsOf(next)[0]! }) }
  return (
    <Dialog title={t.title} open onClose={onClose} act={{ label: t.apply, onClick: () => { if (done) onApply(done) }, disabled: !done }}>
      <form className={css.form} onSubmit={(e) => { e.preventDefault(); if (done) onApply(done) }}>
        <Select aria-label={t.field} placeholder={t.choose} autoFocus={!start} value={draft.field ?? null} onChange={choose} showSearch={{ optionFilterProp: 'label' }} options={optionsOf(fields)} />
        {field && <Select<Operator> aria-label={t.op} value={draft.op ?? null} onChange={(op) => setDraft({ field: field.key, op })} options={operatorsOf(field).map((op) => ({ value: op, label: t.ops[op] }))} />}
        {field && condition && <ValueInput field={field} condition={condition} onChange={(value) => setDraft({ field: field.key, op: condition.op, ...(value === undefined ? {} : { value }) })} />}
        <div className={css.foot}>
          {done && counting?.(whole(done))}
          {onRemove && <Button kind="text" onClick={onRemove}>{t.remove}</Button>}
        </div>
      </form>
    </Dialog>
  )
}
