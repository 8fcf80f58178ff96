import { useCallback, useMemo } from 'react'
import type { Analysis, AnalysisQuery } from '../../contract.ts'
import { useText } from '#platform/web/text.ts'
import { EChart } from '#ui/chart/e-chart.tsx'
import type { Palette } from '#ui/palette.ts'
import { texts } from '../../messages/web.ts'
import type { Words } from '../use-catalogue.ts'
import type { Picture as Kind } from '../use-question.ts'
import { optionOf } from './option-of.ts'
import { drawnOf } from './series-of.ts'
import type { Says } from './use-says.ts'

interface PictureProps { kind: Exclude<Kind, 'table'>; answer: Analysis; query: AnalysisQuery; words: Words; says: Says; label: string; onOpen: (row: number, column: number, measure: number) => void }

const ROW = 26

/** The answer as lines, bars or a heat map; a mark opens the parties behind it. */
export function Picture({ kind, answer, query, words, says, label, onOpen }: PictureProps) {
  const t = useText(texts).result
  const drawn = useMemo(() => drawnOf(answer, query, { timed: words.timed, share: (key) => words.measure(key)?.over !== undefined, named: says.head }), [answer, query, words, says])
  const option = useCallback((palette: Palette) => optionOf(kind, drawn, {
    key: (p) => `${p.row} ${p.column} ${p.measure}`, value: says.short, before: t.before(''), hidden: t.hidden,
    series: (i) => drawn.series[i]!.name || says.measure(drawn.series[i]!.measure),
  }, palette), [kind, drawn, says, t])
  const upright = kind === 'heat' || (kind === 'bar' && drawn.names.some((n) => n.length > 8))
  const height = upright ? Math.min(900, Math.max(220, 80 + drawn.names.length * ROW * (kind === 'bar' ? Math.max(1, drawn.series.length * 0.7) : 1))) : 300
  const mixed = !query.columns.length && drawn.series.length < answer.measures.length
  const notes = [...(drawn.cut ? [t.some(drawn.names.length)] : []), ...(mixed ? [t.oneUnit] : [])]
  return (
    <>
      <EChart key={`${kind} ${height}`} label={label} height={height} option={option} onPick={(key) => { const [row, column, measure] = key.split(' ').map(Number); onOpen(row!, column!, measure!) }} />
      {notes.length > 0 && <p className="muted small">{notes.join(' ')}</p>}
    </>
  )
}
