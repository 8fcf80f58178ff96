import { basename } from 'node:path'
import { sniffFile } from './content/sniff-file.ts'
import { detectDelimited, type DelimitedHints } from './delimited/detect-delimited.ts'
import { TableFault } from './fault.ts'
import type { TableShape } from './shape.ts'
import { detectXlsx, type SheetHints } from './workbook/detect-xlsx.ts'

/** What is known of a file already; nothing said here is guessed. `name` is the name it was uploaded under. */
export type TableHints = DelimitedHints & SheetHints & { name?: string }

/** Finds out how a file is to be read as a table, by its content: delimited text or a workbook, encoding, delimiter, lines to skip, header, columns, with the first rows. Throws a `TableFault` where it is no table. */
export async function detectTable(path: string, hints: TableHints = {}): Promise<TableShape> {
  const content = await sniffFile(path)
  if (content === 'zip') return detectXlsx(path, hints)
  if (/\.xls[xm]$/i.test(hints.name ?? basename(path))) throw new TableFault('not-xlsx', { kind: content })
  return detectDelimited(path, hints)
}
