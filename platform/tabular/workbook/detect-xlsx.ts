import { TableFault } from '../fault.ts'
import { describeRows, type RowHints } from '../header/describe-rows.ts'
import type { Row, SheetShape } from '../shape.ts'
import { openWorkbook, type Sheet } from './open-workbook.ts'
import { readSheet } from './read-sheet.ts'

export interface SheetHints extends RowHints { sheet?: string }

const ROWS = 500

/** Finds out how a workbook is to be read: its sheets, and the columns of the one asked for or else of the first visible one that has rows. */
export async function detectXlsx(path: string, hints: SheetHints): Promise<SheetShape> {
  const sheets = await listSheets(path)
  const visible = sheets.filter(({ hidden }) => !hidden)
  const candidates = hints.sheet === undefined ? (visible.length > 0 ? visible : sheets).map(({ name }) => name) : [hints.sheet]
  for (const sheet of candidates) {
    const skip = hints.skip ?? 0
    const rows = (await firstRows(path, sheet)).filter(({ line }) => line > skip)
    if (rows.length === 0) continue
    const described = describeRows(squared(rows).map((row) => ({ ...row, line: row.line - skip })), hints)
    return { format: 'xlsx', sheets: sheets.map(({ name }) => name), sheet, ...described }
  }
  throw new TableFault('empty-file')
}

async function listSheets(path: string): Promise<Sheet[]> {
  const workbook = await openWorkbook(path)
  workbook.close()
  return workbook.sheets
}

async function firstRows(path: string, sheet: string): Promise<Row[]> {
  const rows: Row[] = []
  for await (const piece of readSheet(path, sheet)) {
    rows.push(...piece.rows)
    if (rows.length >= ROWS) break
  }
  return rows.slice(0, ROWS)
}

/** All rows as wide as the widest, since sheets do not store empty cells. */
function squared(rows: Row[]): Row[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return rows.map((row) => ({ ...row, cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')] }))
}
