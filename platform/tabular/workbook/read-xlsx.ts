import type { Batch, Row, SheetReading } from '../shape.ts'
import { readSheet, type SheetPiece } from './read-sheet.ts'

/** Rows of a sheet in batches, filled up with empty cells to the width of the header (or of the first row): sheets do not store them. */
export async function* readXlsx(path: string, { sheet, skip = 0, header = true, columns: known, afterRow = 0, batchSize = 1000 }: SheetReading): AsyncGenerator<Batch> {
  let columns = known?.length
  let headerPending = header
  let seen = 0
  let waiting: Row[] = []
  let lastRow = afterRow
  const batch = ({ bytesRead, bytesTotal }: SheetPiece): Batch => {
    const rows = waiting.splice(0, batchSize)
    lastRow += rows.length
    return { rows, lastRow, bytesRead, bytesTotal }
  }
  let piece: SheetPiece | undefined
  for await (piece of readSheet(path, sheet)) {
    for (const row of piece.rows) {
      if (row.line <= skip) continue
      columns ??= row.cells.length
      if (headerPending) { headerPending = false; continue }
      if (++seen > afterRow) waiting.push(filled(row, columns))
    }
    while (waiting.length >= batchSize) yield batch(piece)
  }
  if (piece && waiting.length > 0) yield batch(piece)
}

function filled(row: Row, columns: number): Row {
  while (row.cells.length < columns) row.cells.push('')
  if (row.cells.length > columns && !row.problem) row.problem = { code: 'too-many-cells', params: { expected: columns, found: row.cells.length } }
  return row
}
