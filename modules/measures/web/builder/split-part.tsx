import { Select } from 'antd'
import type { Split } from '../../contract.ts'
import { timeGrains } from '../../period/calendar.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import css from '../measures.module.css'
import type { Words } from '../use-catalogue.ts'
import { splitBy } from './shape.ts'

interface SplitPartProps { label: string; splits: readonly Split[]; most: number; words: Words; open: readonly string[]; onChange: (splits: Split[]) => void }

const tops = [5, 10, 20, 50, 200, 500] as const

/** What rows or columns are split by, in their order; days with how they are put together, the rest with how many stand for themselves. */
export function SplitPart({ label, splits, most, words, open, onChange }: SplitPartProps) {
  const t = useText(texts).builder
  const choose = (keys: string[]): void => onChange(keys.map((by) => splits.find((s) => s.by === by) ?? splitBy(by, words)))
  const set = (by: string, part: Partial<Split>): void => onChange(splits.map((s) => (s.by === by ? { ...s, ...part } : s)))
  return (
    <div className={css.part}>
      <label><span>{label}</span>
        <Select mode="multiple" aria-label={label} placeholder={t.none} value={splits.map((s) => s.by)} onChange={choose} maxCount={most} options={open.map((by) => ({ value: by, label: words.name(by) }))} showSearch={{ optionFilterProp: 'label' }} className={css.splits} />
      </label>
      {splits.map((s) => (words.timed(s.by)
        ? <Select key={s.by} size="small" aria-label={t.grain(words.name(s.by))} value={s.grain ?? 'month'} onChange={(grain) => set(s.by, { grain })} options={timeGrains.map((value) => ({ value, label: t.grains[value] }))} />
        : !words.dimension(s.by)?.choices && <Select<number> key={s.by} size="small" aria-label={t.top(words.name(s.by))} value={s.top ?? 0} onChange={(top) => (top ? set(s.by, { top }) : onChange(splits.map((x) => (x.by === s.by ? { by: x.by } : x))))} options={[{ value: 0, label: t.all }, ...tops.map((value) => ({ value: value as number, label: t.topOf(value) }))]} />))}
    </div>
  )
}
