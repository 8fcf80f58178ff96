import { type ReactNode, useCallback } from 'react'
import type { Day } from '#kernel/date.ts'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { EmptyState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import { widthOf } from '../word/width-of.ts'

export interface FlowProps {
  title: string; definition: string; name: string; label: string
  from: Day; to: Day; moves: readonly { from: number; to: number; parties: number }[]
  /** The codes from the top, and how each is said and coloured; memoised. */
  codes: readonly number[]; say: (code: number) => string; colour: (palette: Palette, code: number) => string
  /** Where a code is bad news when it has grown. */
  worse?: number
  /** The parties of a mark: who moved from one to the other; null for any. Memoised. */
  behind: (from: number | null, to: number | null) => string
  choice: ReactNode; height?: number
}

/** Parties by a part of their standing on two days, and who moved where. */
export function Flow(props: FlowProps) {
  const { title, definition, name, from, to, moves, say, behind, choice } = props
  const t = useText(texts).flow
  const f = useFormat()
  const table = {
    columns: [{ head: `${t.fromHead} → ${t.toHead}` }, { head: t.parties, align: 'end' as const, show: (v: string | number | null) => f.number(Number(v)) }],
    rows: moves.map((m) => ({ key: `${m.from} ${m.to}`, to: behind(m.from, m.to), cells: [t.move(say(m.from), say(m.to)), m.parties] })),
  }
  return (
    <ChartBox title={title} note={t.from(f.day(from), f.day(to))} definition={definition} asOf={to} table={table} name={name}>
      {choice}
      {moves.length ? <Sankey {...props} /> : <EmptyState inline title={t.empty} />}
    </ChartBox>
  )
}

const countAt = (moves: FlowProps['moves'], end: 'from' | 'to', code: number): number => moves.filter((m) => m[end] === code).reduce((n, m) => n + m.parties, 0)

function Sankey({ label, moves, codes, say, colour, worse, behind, height = 250 }: FlowProps) {
  const t = useText(texts).flow
  const f = useFormat()
  const go = useGo()
  const option = useCallback((palette: Palette) => {
    const node = (end: 'from' | 'to', code: number) => {
      const n = countAt(moves, end, code)
      const grown = end === 'to' && n > countAt(moves, 'from', code) ? ' ↑' : ''
      const ink = code === worse && grown ? palette.vermilion : palette.ink
      return { key: `${end} ${code}`, name: `${end}${code}`, value: n, depth: end === 'from' ? 0 : 1, itemStyle: { color: colour(palette, code) }, said: `${(end === 'from' ? t.before : t.now)(say(code))}: ${f.number(n)}`, label: { position: end === 'from' ? 'left' : 'right', formatter: `${say(code)} ${f.number(n)}${grown}`, color: ink, rich: {} } }
    }
    const there = (end: 'from' | 'to') => codes.filter((c) => countAt(moves, end, c)).map((c) => node(end, c))
    const side = Math.max(...codes.flatMap((c) => (['from', 'to'] as const).map((end) => widthOf(`${say(c)} ${f.number(countAt(moves, end, c))} ↑`)))) + 12
    return {
      tooltip: { formatter: ({ data }: { data: { said: string } }) => data.said },
      series: [{
        type: 'sankey', left: side, right: side, top: 8, bottom: 8, nodeGap: 14, layoutIterations: 0, draggable: false, emphasis: { focus: 'adjacency' },
        data: [...there('from'), ...there('to')],
        links: codes.flatMap((a) => codes.flatMap((b) => moves.filter((m) => m.from === a && m.to === b))).map((m) => ({ key: `move ${m.from} ${m.to}`, source: `from${m.from}`, target: `to${m.to}`, value: m.parties, said: `${t.move(say(m.from), say(m.to))}: ${f.number(m.parties)}` })),
      }],
    }
  }, [moves, codes, say, colour, worse, f, t])
  const pick = (key: string): void => {
    const [kind, a, b] = key.split(' ')
    go(kind === 'from' ? behind(Number(a), null) : kind === 'to' ? behind(null, Number(a)) : behind(Number(a), Number(b)))
  }
  return <EChart label={label} height={height} option={option} onPick={pick} />
}
