import { limits } from '../limits.ts'
import type { Row, RowProblem } from '../shape.ts'
import type { Framed } from './frame-records.ts'

/** A row with the worst of its problems, if any. Empty cells past the last column are dropped: spreadsheets append them. */
export function checkRow(record: Framed, cells: string[], columns: number): Row {
  const { line, text, flaw } = record
  let kept = cells
  while (kept.length > columns && kept.at(-1) === '') kept.pop()
  const found = kept.length
  if (found > limits.columns) kept = kept.slice(0, limits.columns)
  const row = (code: RowProblem['code'], params: RowProblem['params'] = {}): Row => ({ line, cells: kept, problem: { code, params } })
  if (text.includes('\ufffd')) return row('undecodable', { column: kept.findIndex((cell) => cell.includes('\ufffd')) + 1 })
  if (text.includes('\0')) {
    const column = kept.findIndex((cell) => cell.includes('\0')) + 1
    kept = kept.map((cell) => cell.replaceAll('\0', ''))
    return row('control-character', { column })
  }
  if (flaw) return row(flaw)
  if (found < columns) return row('too-few-cells', { expected: columns, found })
  if (found > columns) return row('too-many-cells', { expected: columns, found })
  return { line, cells: kept }
}
