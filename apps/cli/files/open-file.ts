import { resolve } from 'node:path'
import { detectTable, openTable, TableFault, type TableHints, type TableReading, type TableShape } from '#platform/tabular/index.ts'
import { UsageError, type Values } from '../command.ts'
import { faultWords } from './fault-words.ts'
import { readingHints } from './reading-options.ts'

/** A file of an analyst's, found out how to read. `columns` are its header's names, or '1', '2', … where it has none. */
export interface SourceFile { path: string; columns: readonly string[]; header: boolean; reading: TableReading }

/** Finds out how a file reads: text in any usual encoding, or a workbook; what the options say is not guessed. `hints` are the command's own (a basket file has no header).
 *  @throws UsageError where it is no table */
export async function openFile(path: string, values: Values, hints: TableHints = {}): Promise<SourceFile> {
  const full = resolve(path)
  const shape = await detectTable(full, { ...hints, ...readingHints(values) }).catch((error: unknown) => {
    if (error instanceof TableFault) throw new UsageError(`${path}: ${faultWords(error)}`)
    const unread = { ENOENT: 'no such file', EISDIR: 'this is a folder', EACCES: 'this may not be read' }[(error as { code?: string }).code ?? '']
    if (unread) throw new UsageError(`${path}: ${unread}`)
    throw error
  })
  return { path: full, columns: shape.columns, header: shape.header, reading: readingOf(shape) }
}

const readingOf = (shape: TableShape): TableReading => (shape.format === 'xlsx'
  ? { format: 'xlsx', sheet: shape.sheet, header: shape.header, skip: shape.skip }
  : { format: 'delimited', encoding: shape.encoding, delimiter: shape.delimiter, quote: shape.quote, header: shape.header, skip: shape.skip })

/** Every row's line (from 1) and cells, as they stand: rows of a basket file differ in length. */
export async function* rowsOf(file: SourceFile): AsyncGenerator<{ line: number; cells: string[] }> {
  for await (const { rows } of openTable(file.path, { ...file.reading, batchSize: 5_000 })) yield* rows
}
