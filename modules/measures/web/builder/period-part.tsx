import { Select } from 'antd'
import type { AnalysisQuery } from '../../contract.ts'
import { resolvePeriod } from '../../period/resolve-period.ts'
import { dayIn } from '#kernel/date.ts'
import { useZone } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { DayField } from '#ui/day-field.tsx'
import { texts } from '../../messages/web.ts'
import css from '../measures.module.css'
import { type PeriodKey, periodKey, periods } from './periods.ts'

const comparisons = ['none', 'previous', 'year'] as const
type Comparison = (typeof comparisons)[number]

/** The period, and what it is compared with. */
export function PeriodPart({ query, onChange }: { query: AnalysisQuery; onChange: (part: Partial<AnalysisQuery>) => void }) {
  const t = useText(texts).builder
  const zone = useZone()
  const key = periodKey(query.period)
  const own = query.period && key === 'own' ? resolvePeriod(query.period, dayIn(zone, new Date())) : null
  const choose = (next: PeriodKey): void => {
    if (next === 'all') onChange({ period: undefined, compare: undefined })
    else if (next === 'own') onChange({ period: resolvePeriod(query.period ?? periods.months12, dayIn(zone, new Date())) })
    else onChange({ period: periods[next] })
  }
  return (
    <div className={css.part}>
      <label><span>{t.period}</span><Select<PeriodKey> aria-label={t.period} value={key} onChange={choose} options={(['all', ...Object.keys(periods), 'own'] as PeriodKey[]).map((value) => ({ value, label: t.periods[value] }))} popupMatchSelectWidth={false} /></label>
      {own && <div className={css.days}><DayField label={t.from} value={own.from} onChange={(from) => { if (from) onChange({ period: { from, to: own.to } }) }} /><DayField label={t.to} value={own.to} onChange={(to) => { if (to) onChange({ period: { from: own.from, to } }) }} /></div>}
      {query.period && <label><span>{t.compare}</span><Select<Comparison> aria-label={t.compare} value={query.compare ?? 'none'} onChange={(next) => onChange({ compare: next === 'none' ? undefined : next })} options={comparisons.map((value) => ({ value, label: t.compares[value] }))} popupMatchSelectWidth={false} /></label>}
    </div>
  )
}
