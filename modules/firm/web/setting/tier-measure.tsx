import { Input, InputNumber, Segmented, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { rankings } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import type { SettingProps } from './firm-setting.tsx'

/** By what customers are ranked for the tiers: one measure, or several ranks by weights. */
export function TierMeasure({ value, put }: SettingProps) {
  const t = useText(texts).firm.ranking
  const rule = value('tiers.importance')
  const change = (part: Partial<typeof rule>): void => put('tiers.importance', { ...rule, ...part })
  const own = rule.measure === 'assets' || (rule.measure === 'composite' && rule.weights.assets > 0)
  const keep = (text: string): void => { const key = text.trim() || null; if (key !== rule.assetsField && (key === null || /^[\w-]{1,60}$/.test(key))) change({ assetsField: key }) }
  return (
    <div className={css.field} role="group" aria-label={t.title}>
      {t.title}
      <Select aria-label={t.title} value={rule.measure} onChange={(measure) => change({ measure })} options={rankings.map((key) => ({ value: key, label: t.measures[key] }))} />
      {rule.measure !== 'predicted' && rule.measure !== 'assets' && <div><Segmented aria-label={t.window} value={rule.window} onChange={(window) => change({ window })} options={(['all', 'year'] as const).map((key) => ({ value: key, label: t.windows[key] }))} /></div>}
      {rule.measure === 'composite' && (Object.keys(rule.weights) as (keyof typeof rule.weights)[]).map((key) => <label key={key}>{t.weight(t.measures[key])}<InputNumber changeOnBlur min={0} max={100} step={0.1} value={rule.weights[key]} onChange={(v) => { if (typeof v === 'number') change({ weights: { ...rule.weights, [key]: v } }) }} style={{ width: '100%' }} /></label>)}
      {own && <label>{t.assetsField}<Input key={rule.assetsField ?? ''} defaultValue={rule.assetsField ?? ''} maxLength={60} onBlur={(e) => keep(e.target.value)} /></label>}
      <small>{t.note}</small>
    </div>
  )
}
