import { Segmented } from 'antd'
import { useCallback, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import type { JourneyMap, MapAnswer, MapCell } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../journeys.module.css'
import { heatOption } from './heat-option.ts'
import type { Place } from './map-part.tsx'
import { figureOf, figures, type FigureKey, type Says } from './use-says.ts'

type Chosen = (typeof figures)[number]
const columns: FigureKey[] = ['volume', 'parties', 'conversion', 'days', 'cost', 'score', 'silent', 'deadEnds', 'loops']

/** The heat map with its table: stages down, channels across, all channels first. */
export function HeatCard({ answer, says, onOpen }: { answer: MapAnswer; says: Says; onOpen: (place: Place) => void }) {
  const t = useText(texts)
  const f = useFormat()
  const [figure, setFigure] = useState<Chosen>('parties')
  const { map, against, journey, owners } = answer
  const channels = channelsOf(answer)
  const option = useCallback((palette: Palette) => heatOption({ answer, channels: channelsOf(answer), figure, says, hidden: t.withheld, before: t.before }, palette), [answer, figure, says, t])
  const day = (span: JourneyMap['period']): string => t.span(f.day(span.from), f.day(span.to))
  const note = [answer.asOf && t.asOfTime(f.moment(answer.asOf)), map.parties !== null && t.people(f.number(map.parties)), day(map.period), against && t.before([against.parties === null ? t.withheld : t.people(f.number(against.parties)), day(against.period)].join(' · '))].filter(Boolean).join(' · ')
  const besides = (c: MapCell): MapCell | undefined => against?.cells.find((o) => o.stage === c.stage && o.channel === c.channel)
  const table = {
    columns: [{ head: t.stage }, { head: t.channel }, { head: t.owner }, ...columns.flatMap((key) => [{ head: t.figures[key], align: 'end' as const }, ...(against ? [{ head: `${t.figures[key]} · ${t.beside}`, align: 'end' as const }] : [])])],
    rows: map.cells.map((c) => ({ key: `${c.stage} ${c.channel ?? '*'}`, cells: [says.stage(c.stage), says.channel(c.channel), owners.find((o) => o.stage === c.stage && o.channel === c.channel)?.name ?? '', ...columns.flatMap((key) => [c.hidden ? t.withheld : says.value(key, figureOf(c, key)), ...(against ? [says.value(key, figureOf(besides(c), key))] : [])])] })),
  }
  return (
    <ChartBox title={`${t.map} · ${t.figures[figure]}`} note={note} definition={t.definition} asOf={answer.day} name="touchpoint-map" table={table}>
      <div className={css.choice}><Segmented<Chosen> size="small" aria-label={t.figure} value={figure} onChange={setFigure} options={figures.map((value) => ({ value, label: t.figures[value] }))} /></div>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.map}>
        <div style={{ minWidth: 110 + channels.length * 76 }}>
          <EChart label={`${t.map}: ${t.figures[figure]}`} height={60 + journey.stages.length * (against ? 52 : 40)} option={option} onPick={(key) => { const [stage, channel] = JSON.parse(key) as [string, string | null]; onOpen({ stage, channel, what: 'all' }) }} />
        </div>
      </div>
    </ChartBox>
  )
}

/** The channels of the map: all of them together, then those that are used or answered for, in the firm's order. */
export function channelsOf({ map, against, owners }: MapAnswer): (string | null)[] {
  const used = [...new Set([...map.cells, ...against?.cells ?? [], ...owners].map((c) => c.channel))]
  return [null, ...used.filter((c) => c !== null && c !== ''), ...(used.includes('') ? [''] : [])]
}
