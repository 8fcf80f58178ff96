import { TableFault } from '../fault.ts'
import { limits } from '../limits.ts'
import type { Row, TableWarning } from '../shape.ts'
import { detectHeader } from './detect-header.ts'
import { detectSkip } from './detect-skip.ts'

/** What is known beforehand about the rows of a file, and titles that columns are known to have. */
export interface RowHints { header?: boolean; skip?: number; titles?: readonly string[] }

export interface RowsDescribed { skip: number; header: boolean; columns: string[]; sample: string[][]; warnings: TableWarning[] }

const SHOWN = 20

/** Names the columns of the first rows of a file, the ones that `hints.skip` leaves out not among them; lines of the rest count from 1. */
export function describeRows(rows: readonly Row[], hints: RowHints): RowsDescribed {
  const above = hints.skip === undefined ? detectSkip(rows.map((row) => row.cells)) : 0
  const kept = rows.slice(above)
  const [first, ...rest] = kept
  if (!first) throw new TableFault('empty-file')
  const guess = hints.header === undefined ? detectHeader(kept.map((row) => row.cells), hints.titles) : { header: hints.header, certain: true }
  const body = guess.header ? rest : kept
  const width = Math.max(guess.header ? first.cells.length : 0, usualWidth(body))
  if (width > limits.columns) throw new TableFault('too-many-columns', { found: width, limit: limits.columns })
  const columns = Array.from({ length: width }, (_, i) => (guess.header && first.cells[i]?.trim()) || String(i + 1))
  const ragged = body.filter((row) => row.cells.length !== width).length
  const twice = columns.find((name, i) => columns.indexOf(name) !== i)
  const warnings: TableWarning[] = []
  if (!guess.certain) warnings.push({ code: 'header-uncertain', params: {} })
  if (ragged > 0) warnings.push({ code: 'ragged', params: { rows: ragged, of: body.length } })
  if (twice !== undefined) warnings.push({ code: 'duplicate-columns', params: { column: twice } })
  return { skip: (hints.skip ?? 0) + (above === 0 ? 0 : first.line - 1), header: guess.header, columns, sample: body.slice(0, SHOWN).map((row) => row.cells), warnings }
}

/** The width that most rows have; among rows of all widths, the widest. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as [number, number])
  return times >= rows.length * 0.8 ? width : Math.max(0, ...counts.keys())
}
