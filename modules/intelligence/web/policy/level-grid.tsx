import { InputNumber, Segmented, Select } from 'antd'
import { getSettings, putSetting, type SettingValue } from '#modules/firm/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { texts } from '../../messages/web.ts'
import { useWords } from '../word/use-words.ts'
import css from './policies.module.css'

type Rules = SettingValue<'standing.levels'>
const rules = ['customers-margin', 'loyalty-sales'] as const
type Row = 0 | 1 | 2

/** The firm's grid of levels, saved as it is chosen. */
export function LevelGrid() {
  const t = useText(texts).judged.policies
  const may = useMay()(['update', 'settings'])
  const phone = usePhone()
  const { data } = useCall(getSettings, {})
  const save = useAct(putSetting, { refreshes: [getSettings], done: t.saved })
  const value = data?.settings.find((s) => s.key === 'standing.levels')?.value as Rules | undefined
  if (!value) return <CardSkeleton lines={5} />
  const put = (part: Partial<Rules>): void => { if (may) save.mutate({ params: { key: 'standing.levels' }, body: { value: { ...value, ...part } } }) }
  const byMargin = value.rule === 'customers-margin'
  return (
    <Card title={t.grid} note={t.next}>
      <Segmented className={css.rule} vertical={phone} aria-label={t.rule} value={value.rule} disabled={!may} onChange={(rule) => put({ rule })} options={rules.map((r) => ({ value: r, label: t.rules[r] }))} />
      <div className={css.lines}>
        {byMargin && <Lines label={t.count} value={value.customers} step={10} disabled={!may} onChange={(customers) => put({ customers })} />}
        <Lines label={byMargin ? t.margin : t.sales} value={byMargin ? value.margins : value.sales} step={0.1} disabled={!may} onChange={(lines) => put(byMargin ? { margins: lines } : { sales: lines })} />
      </div>
      <Cells rule={value.rule} grid={byMargin ? value.byMargin : value.bySales} disabled={!may} onChange={(grid) => put(byMargin ? { byMargin: grid } : { bySales: grid })} />
    </Card>
  )
}

function Lines({ label, value: [low, high], step, disabled, onChange }: { label: string; value: [number, number]; step: number; disabled: boolean; onChange: (lines: [number, number]) => void }) {
  const own = (text: string, v: number, set: (next: number) => void, limits: { min?: number; max?: number }) => <InputNumber aria-label={text} {...limits} step={step} changeOnBlur value={v} disabled={disabled} onChange={(next) => { if (typeof next === 'number' && next !== v) set(next) }} style={{ width: 90 }} />
  return <span>{label} {own(`${label} 1`, low, (next) => onChange([next, high]), { min: 0, max: high - step })} – {own(`${label} 2`, high, (next) => onChange([low, next]), { min: low + step })}</span>
}

function Cells({ rule, grid, disabled, onChange }: { rule: Rules['rule']; grid: Rules['byMargin']; disabled: boolean; onChange: (grid: Rules['byMargin']) => void }) {
  const t = useText(texts).judged.policies
  const words = useWords()
  const options = [1, 2, 3, 4, 5].map((value) => ({ value, label: words.level(value) }))
  const places: readonly Row[] = [0, 1, 2]
  const set = (row: Row, column: Row, level: number): void => onChange(grid.map((r, i) => (i === row ? r.map((c, k) => (k === column ? level : c)) : r)) as Rules['byMargin'])
  return (
    <div className={css.grid} role="group" aria-label={t.grid}>
      <span className={css.corner} />{t.columns[rule].map((c) => <span key={c}>{c}</span>)}
      {places.flatMap((row) => [<span key={`row${row}`} className={css.rowHead}>{t.rows[rule][row]}</span>, ...places.map((column) => <Select key={`${row}${column}`} aria-label={`${t.rows[rule][row]} × ${t.columns[rule][column]}`} value={grid[row][column]} disabled={disabled} options={options} onChange={(level) => set(row, column, level)} />)])}
    </div>
  )
}
