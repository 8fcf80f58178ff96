import { Segmented } from 'antd'
import { type ReactNode, useCallback } from 'react'
import { z } from 'zod'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSettings } from '#modules/firm/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import { getStageFlow, type StageFlow } from '../../contract.ts'
import { spans, stageThen } from '../../standing/spans.ts'
import { is, partiesAt } from '../word/parties-at.ts'
import { useWords } from '../word/use-words.ts'
import { widthOf } from '../word/width-of.ts'
import css from './insight.module.css'

const State = z.object({ since: z.coerce.number().pipe(z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)])).default(90) })

/** Customers by lifecycle stage then and now, and who moved where. */
export function StageFlowChart() {
  const t = useText(texts)
  const [{ since }, setState] = useSearchState(State)
  const { data: settings } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  const zone = String(settings?.settings.find((s) => s.key === 'firm.zone')?.value ?? 'Asia/Shanghai')
  const from = dayFromNumber(dayNumber(dayIn(zone, new Date())) - since)
  const { data, error, refetch } = useCall(getStageFlow, { query: { from } }, { placeholderData: (before) => before })
  const choice = <div className={css.choice}><span>{t.flow.since} <Segmented size="small" aria-label={t.flow.since} value={since} onChange={(next) => setState({ since: next })} options={spans.map((value) => ({ value, label: t.flow.days(value) }))} /></span></div>
  if (error) return <Card title={t.flow.title}><ErrorState problem={error} again={() => void refetch()} /></Card>
  if (!data) return <CardSkeleton lines={8} />
  return <Flow flow={data} since={since} choice={choice} />
}

function Flow({ flow, since, choice }: { flow: StageFlow; since: (typeof spans)[number]; choice: ReactNode }) {
  const t = useText(texts)
  const f = useFormat()
  const words = useWords()
  const moves = flow.moves.filter((m) => m.from !== 0 || m.to !== 0)
  const behind = useCallback((from: number | null, to: number | null) => partiesAt({ all: [...(from === null ? [] : [is(stageThen(since), from)]), to === null ? { field: 'stage', op: 'isNot', value: '0' } : is('stage', to)] }), [since])
  const table = {
    columns: [{ head: `${t.flow.fromHead} → ${t.flow.toHead}` }, { head: t.flow.parties, align: 'end' as const, show: (v: string | number | null) => f.number(Number(v)) }],
    rows: moves.map((m) => ({ key: `${m.from} ${m.to}`, to: behind(m.from, m.to), cells: [t.flow.move(words.stage(m.from), words.stage(m.to)), m.parties] })),
  }
  return (
    <ChartBox title={t.flow.title} note={t.flow.from(f.day(flow.from), f.day(flow.to))} definition={t.flow.definition} asOf={flow.to} table={table} name="stage-flow">
      {choice}
      {moves.length ? <Sankey flow={flow} moves={moves} words={words} behind={behind} /> : <EmptyState inline title={t.flow.empty} />}
    </ChartBox>
  )
}

function Sankey({ flow, moves, words, behind }: { flow: StageFlow; moves: StageFlow['moves']; words: ReturnType<typeof useWords>; behind: (from: number | null, to: number | null) => string }) {
  const t = useText(texts).flow
  const f = useFormat()
  const go = useGo()
  const option = useCallback((palette: Palette) => {
    const colours = [palette.ink3, palette.series[4], palette.series[0], palette.series[2], palette.series[3]]
    const count = (end: 'from' | 'to', stage: number): number => moves.filter((m) => m[end] === stage).reduce((n, m) => n + m.parties, 0)
    const node = (end: 'from' | 'to', stage: number) => {
      const n = count(end, stage)
      const grown = end === 'to' && n > count('from', stage) ? ' ↑' : ''
      const text = `${words.stage(stage)} ${f.number(n)}`
      const fill = stage === 4 && grown ? palette.vermilion : palette.ink
      return { key: `${end} ${stage}`, name: `${end}${stage}`, value: n, depth: end === 'from' ? 0 : 1, itemStyle: { color: colours[stage] }, said: `${(end === 'from' ? t.before : t.now)(words.stage(stage))}: ${f.number(n)}`, label: { position: end === 'from' ? 'left' : 'right', formatter: text + grown, color: fill, rich: {} } }
    }
    const all = [0, 1, 2, 3, 4]
    const side = Math.max(...all.flatMap((s) => (['from', 'to'] as const).map((end) => widthOf(`${words.stage(s)} ${f.number(count(end, s))} ↑`)))) + 12
    return {
      tooltip: { formatter: ({ data }: { data: { said: string } }) => data.said },
      series: [{
        type: 'sankey', left: side, right: side, top: 8, bottom: 8, nodeGap: 14, layoutIterations: 0, draggable: false, emphasis: { focus: 'adjacency' },
        data: [...all.filter((s) => count('from', s)).map((s) => node('from', s)), ...all.filter((s) => count('to', s)).map((s) => node('to', s))],
        links: moves.map((m) => ({ key: `move ${m.from} ${m.to}`, source: `from${m.from}`, target: `to${m.to}`, value: m.parties, said: `${t.move(words.stage(m.from), words.stage(m.to))}: ${f.number(m.parties)}` })),
      }],
    }
  }, [moves, words, f, t])
  const pick = (key: string): void => {
    const [kind, a, b] = key.split(' ')
    go(kind === 'from' ? behind(Number(a), null) : kind === 'to' ? behind(null, Number(a)) : behind(Number(a), Number(b)))
  }
  return <EChart label={t.label(f.day(flow.from), f.day(flow.to))} height={250} option={option} onPick={pick} />
}
