import { useCallback } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import { Card } from '#ui/card.tsx'
import type { Palette } from '#ui/palette.ts'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { getLifetimeModel, type LifetimeModelInfo } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './value.module.css'

/** The model behind the figures: why it was chosen, whether it may be believed, its parameters, and how it did on time held out. */
export function ModelCard() {
  const t = useText(texts).model
  const { data, error, refetch } = useCall(getLifetimeModel, {})
  if (error) return <Card title={t.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <CardSkeleton lines={8} />
  return data.model ? <Model model={data.model} /> : <Card title={t.title}><EmptyState inline title={t.none} /></Card>
}

function Model({ model: m }: { model: LifetimeModelInfo }) {
  const t = useText(texts).model
  const f = useFormat()
  const language = useLanguage()
  const number = (v: number | null | undefined): string => (v === null || v === undefined ? '—' : f.number(v, 4))
  const bins = m.holdout?.byFrequency ?? []
  const name = (b: { x: number; orMore: boolean }): string => (b.orMore ? t.orMore(f.number(b.x)) : t.times(f.number(b.x)))
  const end = 'end' as const
  const table = {
    columns: [{ head: t.x }, { head: t.n, align: end, show: (v: string | number | null) => f.number(Number(v)) }, { head: t.actual, align: end, show: (v: string | number | null) => f.number(Number(v), 2) }, { head: t.predicted, align: end, show: (v: string | number | null) => f.number(Number(v), 2) }],
    rows: bins.map((b) => ({ key: String(b.x), cells: [name(b), b.n, b.actualMean, b.predictedMean] })),
  }
  return (
    <ChartBox title={t.title} note={t.version(m.name, f.number(m.number), f.day(m.dataTo))} definition={t.definition} table={table} name="lifetime-model">
      <div className={css.params}>
        <div>
          {m.said[language].map((sentence) => <p key={sentence}>{sentence}</p>)}
          <p className="small two">{t.customers(f.number(m.customers), f.number(m.repeaters))} · {t.unit(m.unit)} · {t.second(m.second.pooled, f.number(m.second.customers))}</p>
          <table className={css.table}>
            <thead><tr><th scope="col">{t.params}</th><th scope="col" className={css.end}>{t.estimate}</th><th scope="col" className={css.end}>{t.se}</th></tr></thead>
            <tbody>
              {Object.entries(m.params).map(([key, v]) => <tr key={key}><td>{key}</td><td className={css.end}>{m.edge.includes(key) ? t.edge(v > 1) : number(v)}</td><td className={css.end}>{number(m.se[key])}</td></tr>)}
              {m.spend && Object.entries(m.spend.params).map(([key, v]) => <tr key={`spend ${key}`}><td>{t.spend} {key}</td><td className={css.end}>{number(v)}</td><td className={css.end}>—</td></tr>)}
            </tbody>
          </table>
        </div>
        {m.holdout && <HeldOut holdout={m.holdout} name={name} />}
      </div>
    </ChartBox>
  )
}

function HeldOut({ holdout, name }: { holdout: NonNullable<LifetimeModelInfo['holdout']>; name: (bin: { x: number; orMore: boolean }) => string }) {
  const t = useText(texts).model
  const f = useFormat()
  const option = useCallback((palette: Palette) => ({
    legend: { top: 0 }, grid: { left: 8, right: 8, top: 32, bottom: 4, containLabel: true }, tooltip: {},
    xAxis: { type: 'category', data: holdout.byFrequency.map(name) }, yAxis: { type: 'value' },
    series: [{ name: t.actual, type: 'bar', itemStyle: { color: palette.series[0] }, data: holdout.byFrequency.map((b) => Number(b.actualMean.toFixed(2))) }, { name: t.predicted, type: 'line', symbol: 'diamond', itemStyle: { color: palette.series[2] }, lineStyle: { color: palette.series[2] }, data: holdout.byFrequency.map((b) => Number(b.predictedMean.toFixed(2))) }],
  }), [holdout, name, t])
  return (
    <div>
      <h3>{t.holdout(f.day(holdout.from), f.day(holdout.to))}</h3>
      <p className="small two">{t.holdoutNote(f.number(holdout.actual), f.number(Math.round(holdout.predicted)))}</p>
      <EChart label={t.label} height={220} option={option} />
    </div>
  )
}
