import { InputNumber, Select } from 'antd'
import type { Did, Range } from '#kernel/filter.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import { ActEditor, WhereEditor } from './act-editor.tsx'
import css from './builder.module.css'
import type { Editing } from './known.ts'
import { WhenEditor } from './when-editor.tsx'

const hows = ['ever', 'times', 'sum', 'mean', 'least', 'most', 'first', 'last'] as const
type How = (typeof hows)[number]

const howOf = ({ which, total, times }: Did): How => which ?? total?.by ?? (times ? 'times' : 'ever')

/** A behaviour: what, when, and how often or how much; or what the first or last of all was. */
export function DidEditor({ value, onChange, acts }: Omit<Editing<Did>, 'fields'>) {
  const t = useText(texts).build
  const how = howOf(value)
  const { what, where, when, was } = value
  const plain: Did = { what, ...(where && { where }), ...(when && { when }) }
  const amounts = acts.fields(what).all.filter((f) => f.kind === 'money' || f.kind === 'number')
  const change = (next: How): void => {
    if (next === 'ever') onChange(plain)
    else if (next === 'times') onChange({ ...plain, times: { atLeast: 2 } })
    else if (next === 'first' || next === 'last') onChange({ ...plain, which: next })
    else onChange({ ...plain, total: { of: value.total?.of ?? amounts[0]?.key ?? '', by: next, atLeast: value.total?.atLeast ?? 100 } })
  }
  const range = (r: Range): void => onChange(value.total ? { ...value, total: { of: value.total.of, by: value.total.by, ...r } } : { ...value, times: r })
  const offered = hows.filter((h) => amounts.length > 0 || !['sum', 'mean', 'least', 'most'].includes(h))
  return (
    <>
      <ActEditor value={value} onChange={(next) => onChange(next.what === what ? next : { what: next.what, ...(when && { when }) })} acts={acts} />
      {what && (
        <div className={css.line}>
          <Select<How> aria-label={t.how} value={how} onChange={change} options={offered.map((h) => ({ value: h, label: t.hows[h] }))} popupMatchSelectWidth={false} />
          {value.total && amounts.length > 1 && <Select aria-label={t.of} value={value.total.of} onChange={(of) => onChange({ ...value, total: { ...value.total!, of } })} options={amounts.map((f) => ({ value: f.key, label: acts.fields(what).label(f.key) }))} />}
          {(value.times ?? value.total) && <RangeEditor value={value.times ?? value.total!} whole={!value.total} onChange={range} />}
        </div>
      )}
      {value.which && <WhereEditor what={what} value={was} acts={acts} onChange={(next) => { const { was: _, ...rest } = value; onChange({ ...rest, ...(next && { was: next }) }) }} />}
      {what && <WhenEditor value={when} onChange={(next) => { const { when: _, ...rest } = value; onChange({ ...rest, ...(next && { when: next }) }) }} />}
    </>
  )
}

function RangeEditor({ value: { atLeast, atMost }, whole, onChange }: { value: Range; whole: boolean; onChange: (r: Range) => void }) {
  const t = useText(texts).build
  const put = (least: number | null | undefined, most: number | null | undefined): void => onChange({ ...(least !== null && least !== undefined && { atLeast: least }), ...(most !== null && most !== undefined && { atMost: most }) })
  const common = { min: 0, ...(whole && { precision: 0, suffix: t.times }) }
  return (
    <>
      <InputNumber aria-label={t.atLeast} placeholder={t.atLeast} prefix={t.atLeast} value={atLeast ?? null} onChange={(n) => put(n, atMost)} {...common} />
      <InputNumber aria-label={t.atMost} placeholder="—" prefix={t.atMost} value={atMost ?? null} onChange={(n) => put(atLeast, n)} {...common} />
    </>
  )
}
