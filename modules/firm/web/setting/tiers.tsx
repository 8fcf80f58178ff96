import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import type { SettingProps } from './firm-setting.tsx'

interface Row { name: string; per: number }

const MOST = 7
const rounded = (share: number): number => Math.round(share * 1000) / 10

/** Names and shares of the tiers, from the top; the last one takes the rest. Only what was changed is saved, so that names nobody gave stay in each reader's language. */
export function Tiers({ value, put }: SettingProps) {
  const t = useText(texts)
  const s = t.firm
  const f = useFormat()
  const [rows, setRows] = useState<Row[]>(() => value('tiers.names').map((name, i) => ({ name, per: rounded(value('tiers.shares')[i] ?? 0) })))
  const [dirty, setDirty] = useState(false)
  const upper = rows.slice(0, -1)
  const rest = 100 - upper.reduce((sum, r) => sum + r.per, 0)
  const fits = rest > 0 && rows.every((r) => r.name.trim() !== '') && upper.every((r) => r.per > 0)
  const change = (next: Row[]): void => { setDirty(true); setRows(next) }
  const set = (at: number, part: Partial<Row>): void => change(rows.map((r, i) => (i === at ? { ...r, ...part } : r)))
  const save = (): void => {
    const [names, shares] = [rows.map((r) => r.name.trim()), upper.map((r) => Math.round(r.per * 10) / 1000)]
    if (String(names) !== String(value('tiers.names'))) put('tiers.names', names)
    if (String(shares) !== String(value('tiers.shares'))) put('tiers.shares', shares)
    setDirty(false)
  }
  return (
    <div className={css.field} role="group" aria-label={s.tiers}>
      {s.tiers}
      <div className={css.tiers}>
        <div className={`${css.tier} ${css.tierHead}`} aria-hidden="true"><span>{s.tier}</span><span>{s.share}</span><span /></div>
        {rows.map((row, i) => (
          <div key={i} className={css.tier}>
            <Input aria-label={`${s.tier} ${i + 1}`} value={row.name} maxLength={20} onChange={(e) => set(i, { name: e.target.value })} />
            {i < rows.length - 1 ? <InputNumber aria-label={`${s.share}: ${row.name}`} min={0.1} max={99} step={1} suffix="%" value={row.per} onChange={(v) => set(i, { per: Number(v ?? 0) })} style={{ width: '100%' }} /> : <span className="two">{s.rest(f.percent(Math.max(0, rest) / 100))}</span>}
            {rows.length > 2 && i < rows.length - 1 ? <Button kind="quiet" icon="close" label={s.removeTier(row.name)} onClick={() => change(rows.filter((_, k) => k !== i))} /> : <span />}
          </div>
        ))}
      </div>
      <small>{s.tiersNote}</small>
      {rest <= 0 && <span className={css.bad} role="alert">{s.tooMuch}</span>}
      <div className="row">{rows.length < MOST && <Button icon="plus" onClick={() => change([...rows.slice(0, -1), { name: '', per: 5 }, rows.at(-1)!])}>{s.addTier}</Button>}{dirty && <Button kind="primary" disabled={!fits} onClick={save}>{t.save}</Button>}</div>
    </div>
  )
}
