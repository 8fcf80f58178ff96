import { Checkbox, InputNumber, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import type { Evidence, Expected } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './form.module.css'
import { scaleOf } from './starting-values.ts'

interface ExpectedProps { evidence: Evidence; value: Expected; onChange: (expected: Expected) => void; /** The number has an interval, so that chance can be told from more. */ interval: boolean }

/** How the number has to stand for the finding to hold. */
export function ExpectedFields({ evidence, value, onChange, interval }: ExpectedProps) {
  const t = useText(texts).form
  const scale = scaleOf(evidence)
  const number = (label: string, at: number, set: (next: number) => void) => <InputNumber aria-label={label} value={Number((at * scale).toPrecision(10))} onChange={(next) => set((next ?? 0) / scale)} suffix={scale === 100 ? '%' : undefined} className={css.number!} />
  return (
    <fieldset className={css.expected}>
      <legend>{t.expected}</legend>
      <Select aria-label={t.expected} value={value.op} onChange={(op) => onChange({ ...value, op, ...(op === 'between' && { most: value.most ?? value.value }) })} options={(Object.keys(t.ops) as Expected['op'][]).map((op) => ({ value: op, label: t.ops[op] }))} />
      {number(t.ops[value.op], value.value, (next) => onChange({ ...value, value: next }))}
      {value.op === 'between' && <>– {number(t.ops.atMost, value.most ?? value.value, (most) => onChange({ ...value, most }))}</>}
      {interval && <Checkbox checked={value.sure} onChange={(e) => onChange({ ...value, sure: e.target.checked })}>{t.sure}</Checkbox>}
    </fieldset>
  )
}
