import type { Analysis, AnalysisQuery } from '../../contract.ts'
import type { ChartTable } from '#ui/chart/data-table.tsx'
import type { Words } from '../use-catalogue.ts'
import type { Says } from './use-says.ts'

/** An answer as the flat table that stands beside its picture: a line a row, a column a figure. */
export function plainTable(answer: Analysis, query: AnalysisQuery, words: Words, says: Says): ChartTable {
  const figures = answer.columns.flatMap((column, c) => answer.measures.map((m, i) => ({ c, i, head: [...(query.columns.length ? [says.head('columns', column.path)] : []), words.name(m.key)].join(' · ') })))
  return {
    columns: [{ head: query.rows.map((s) => words.name(s.by)).join(' / ') || ' ' }, ...figures.map(({ head, i }) => ({ head, align: 'end' as const, show: (value: string | number | null) => says.exact(i, value) }))],
    rows: answer.rows.map((row, r) => ({
      key: JSON.stringify(row.path.map((p) => p.key)),
      cells: [says.head('rows', row.path), ...figures.map(({ c, i }) => { const value = answer.cells[r]![c]?.values[i] ?? null; return value === null ? null : Number(value) })],
    })),
  }
}
