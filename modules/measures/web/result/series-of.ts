import type { Analysis, AnalysisQuery, Cell } from '../../contract.ts'

/** Where a point stands in the answer's table: what opens it. */
export interface Point { row: number; column: number; measure: number; value: number | null; before: number | null; hidden: boolean }
export interface Series { name: string; measure: number; points: Point[] }
/** An answer as a picture has it: names along its base, and lines or bars over them. `more`: what was left out for sight. */
export interface Drawn { names: string[]; series: Series[]; unit: Analysis['measures'][number]['unit']; cut: number }

const MOST_SERIES = 6
const MOST_NAMES = 60

/** Which splits are over days, which measures are one over another (they stand on a scale of their own), and what heads are called. */
export interface Saying { timed: (by: string) => boolean; share: (measure: string) => boolean; named: (side: 'rows' | 'columns', path: Analysis['rows'][number]['path']) => string }

const numberOf = (value: Cell['values'][number] | undefined): number | null => (value === null || value === undefined ? null : Number(value))

/** The leaves of an answer as series: along the rows, or along time where only the columns have it. Without columns each measure of the first one's unit is a series. */
export function drawnOf(answer: Analysis, query: Pick<AnalysisQuery, 'rows' | 'columns'>, { timed, share, named }: Saying): Drawn {
  const leaves = (side: 'rows' | 'columns') => answer[side].flatMap((head, i) => (head.path.length === query[side].length ? [{ index: i, name: named(side, head.path) }] : []))
  const turned = !query.rows.length || (!query.rows.some((s) => timed(s.by)) && query.columns.some((s) => timed(s.by)))
  const [base, others] = turned ? [leaves('columns'), leaves('rows')] : [leaves('rows'), leaves('columns')]
  const unit = answer.measures[0]!.unit
  const measures = answer.measures.flatMap((m, i) => (m.unit === unit && share(m.key) === share(answer.measures[0]!.key) ? [i] : []))
  const along = turned ? query.rows.length : query.columns.length
  const kinds = along ? others.map((o) => ({ name: o.name, other: o.index, measure: 0 })) : measures.map((measure) => ({ name: '', other: others[0]!.index, measure }))
  const names = base.slice(0, MOST_NAMES)
  const point = (at: number, other: number, measure: number): Point => {
    const [row, column] = turned ? [other, at] : [at, other]
    const cell = answer.cells[row]![column] ?? null
    return { row, column, measure, value: numberOf(cell?.values[measure]), before: numberOf(cell?.before?.[measure]), hidden: cell?.hidden === true }
  }
  return {
    names: names.map((n) => n.name), unit, cut: base.length - names.length + Math.max(0, kinds.length - MOST_SERIES),
    series: kinds.slice(0, MOST_SERIES).map(({ name, other, measure }) => ({ name, measure, points: names.map((n) => point(n.index, other, measure)) })),
  }
}
