import { heat } from '#ui/chart/heat.ts'
import type { Palette } from '#ui/palette.ts'
import type { MapAnswer } from '../../contract.ts'
import { figureOf, type FigureKey, type Says } from './use-says.ts'

interface Heat { answer: MapAnswer; channels: (string | null)[]; figure: FigureKey; says: Says; hidden: string; before: (value: string) => string }

/** The map as ECharts draws it: the whole of a stage and its channels coloured each by their own greatest; a cell that somebody answers for and that is missing has a frame. */
export function heatOption({ answer: { map, against, journey, owners }, channels, figure, says, hidden, before }: Heat, palette: Palette): Record<string, unknown> {
  const find = (of: typeof map, stage: string, channel: string | null) => of.cells.find((c) => c.stage === stage && c.channel === channel)
  const most = (whole: boolean): number => Math.max(1e-9, ...map.cells.filter((c) => (c.channel === null) === whole).map((c) => Math.abs(figureOf(c, figure) ?? 0)))
  const greatest = { whole: most(true), part: most(false) }
  const data = journey.stages.flatMap(({ key: stage }, y) => channels.map((channel, x) => {
    const cell = find(map, stage, channel)
    const value = figureOf(cell, figure)
    const earlier = against ? figureOf(find(against, stage, channel), figure) : null
    const text = cell?.hidden ? hidden : cell ? says.value(figure, value) : ''
    const shown = against && (cell || earlier !== null) ? `${text || '—'}\n${before(says.value(figure, earlier))}` : text
    const missing = map.missing.some((m) => m.stage === stage && m.channel === channel)
    const { color, ink } = value ? heat(palette, 0.06 + 0.94 * Math.abs(value) / (channel === null ? greatest.whole : greatest.part)) : { color: palette.sunken, ink: palette.ink3 }
    const opens = (cell && !cell.hidden) || missing || owners.some((o) => o.stage === stage && o.channel === channel) || (channel !== null && channel !== '')
    return { ...(opens && { key: JSON.stringify([stage, channel]) }), name: `${says.stage(stage)} · ${says.channel(channel)}: ${shown.replace('\n', ' · ') || '—'}`, value: [x, y, value ?? 0], itemStyle: { color, borderColor: missing ? palette.vermilion : palette.sheet, borderWidth: missing ? 2 : 1 }, label: { show: true, color: ink, formatter: shown, fontSize: 11 } }
  }))
  return {
    grid: { left: 4, right: 4, top: 4, bottom: 4, containLabel: true }, tooltip: { formatter: ({ data: d }: { data: { name: string } }) => d.name },
    xAxis: { type: 'category', position: 'top', data: channels.map(says.channel), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { interval: 0, width: 70, overflow: 'break' } },
    yAxis: { type: 'category', inverse: true, data: journey.stages.map((s) => says.stage(s.key)), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { width: 96, overflow: 'break' } },
    series: [{ type: 'heatmap', data }],
  }
}
