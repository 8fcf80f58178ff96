import { useCallback } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { ProgressLine } from '#ui/progress-line.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { PickTag } from '#ui/tag.tsx'
import { askForecast, type Campaign, type Forecast, getForecast } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { reasonWords } from '../campaign/reason-words.ts'

interface ForecastProps { campaign: Campaign; may: boolean; hint: string }

/** How many a campaign would reach, and why others would not; every bar opens to the parties. */
export function ForecastCard({ campaign: { id }, may, hint }: ForecastProps) {
  const t = useText(texts)
  const mayAsk = useMay()(['update', 'campaign'])
  const { data, error, refetch } = useCall(getForecast, { params: { id } }, { refetchInterval: ({ state }) => (state.data?.pending ? 1500 : false) })
  const ask = useAct(askForecast, { refreshes: [getForecast] })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Block height={280} />
  const count = mayAsk && <Button busy={ask.isPending || data.pending} disabled={!may} onClick={() => ask.mutate({ params: { id } })}>{data.pending ? t.audience.counting : t.audience.count}</Button>
  return (
    <div className="stack">
      {data.at ? <Waves id={id} forecast={data} /> : <Card title={t.audience.forecast}><p className="muted" role="status">{data.pending ? t.audience.counting : t.audience.notCounted}</p></Card>}
      {data.counting && <ProgressLine label={t.audience.counting} done={data.counting.counted} total={data.counting.of} />}
      <div className="row">{count}{!may && <span className="muted">{hint}</span>}</div>
    </div>
  )
}

const State = z.object({ wave: z.coerce.number().int().optional() })

/** The forecast of the campaign as a whole or, where there are several waves, of one. */
function Waves({ id, forecast }: { id: string; forecast: Forecast }) {
  const t = useText(texts)
  const [{ wave: asked }, set] = useSearchState(State)
  const wave = forecast.waves.find((w) => w.number === asked)
  return (
    <div className="stack">
      {forecast.waves.length > 1 && <div className="row" role="group" aria-label={t.run.label}><PickTag chosen={!wave} onPick={() => set({ wave: undefined })}>{t.audience.whole}</PickTag>{forecast.waves.map((w) => <PickTag key={w.number} chosen={w === wave} onPick={() => set({ wave: w.number })}>{`${t.content.wave(w.number)} · ${t.channels[w.channel] ?? w.channel}`}</PickTag>)}</div>}
      <Bars key={wave?.number ?? 0} id={id} forecast={wave ? { ...forecast, ...wave } : forecast} {...(wave && { wave: wave.number })} />
    </div>
  )
}

function Bars({ id, wave, forecast: { audience, reached, later, kept, at } }: { id: string; wave?: number; forecast: Forecast }) {
  const t = useText(texts)
  const f = useFormat()
  const go = useGo()
  const rows = [{ reason: 'reached', name: t.audience.reached, parties: reached }, ...kept.map((k) => ({ ...k, name: reasonWords(t, k.reason) }))]
  const to = (reason: string): string => `/marketing/campaigns/${id}/parties?kept=${reason}${wave ? `&wave=${wave}` : ''}`
  const option = useCallback((palette: Palette) => ({
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true }, tooltip: {}, xAxis: { type: 'value', minInterval: 1, min: 0 }, yAxis: { type: 'category', inverse: true, data: rows.map((r) => r.name) },
    series: [{ type: 'bar', barMaxWidth: 22, label: { show: true, position: 'right', color: palette.ink, formatter: ({ value }: { value: number }) => f.number(value) }, data: rows.map((r) => ({ name: r.name, value: r.parties, key: r.reason, itemStyle: { color: r.reason === 'reached' ? palette.series[0] : palette.series[1] } })) }],
  }), [JSON.stringify(rows), f])
  const number = (v: string | number | null): string => f.number(Number(v))
  const table = { columns: [{ head: t.audience.reason }, { head: t.people.title, align: 'end' as const, show: number }], rows: rows.map((r) => ({ key: r.reason, to: to(r.reason), cells: [r.name, r.parties] })) }
  return <ChartBox title={t.audience.forecast} note={[t.audience.chart(f.number(reached), f.number(audience)), ...(later ? [t.audience.later(f.number(later))] : [])].join(' · ')} definition={wave ? t.audience.waveDefinition : t.audience.definition} asOf={at ? f.dayOf(at) : undefined} table={table} name="reach"><EChart label={t.audience.chart(f.number(reached), f.number(audience))} height={Math.max(120, rows.length * 36 + 40)} option={option} onPick={(key) => go(to(key))} /></ChartBox>
}
