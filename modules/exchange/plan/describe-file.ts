import { type ContentKind, detectDateFormat, detectNumberFormat, detectTable, encodingNamed, delimiterNamed, openTable, sniffContent, type TableHints, type TableReading, type TableShape } from '#platform/tabular/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { importRefusals, type ImportColumn, type Reading } from '../contract.ts'
import { refuseFault } from './refuse-fault.ts'

/** How a file reads, with what its columns look like. */
export type FileShape = TableShape & { described: (ImportColumn & { content: ContentKind | null })[] }

/** Rows that are looked at for the formats of dates and numbers: day and month are often told apart only far down. */
const LOOKED_AT = 10_000
const SAMPLES = 5

/** Finds out how a file is to be read and what its columns hold. Says in the reader's words why it cannot be read. */
export async function describeFile(path: string, { name, reading, titles }: { name: string; reading: Reading; titles: readonly string[] }): Promise<FileShape> {
  return refuseFault(async () => {
    const shape = await detectTable(path, { ...hintsOf(reading), name, titles })
    const columns = await columnValues(path, shape)
    return { ...shape, described: shape.columns.map((title, i) => describeColumn(i + 1, title, columns[i] ?? [])) }
  })
}

function hintsOf({ encoding, delimiter, quote, header, skip, sheet }: Reading): TableHints {
  const known = <T>(value: T | null, what: string, given: string): T => {
    if (value === null) throw new Refusal(importRefusals['unknown-reading'], { what, given }, `/body/reading/${what}`)
    return value
  }
  return {
    ...(encoding && { encoding: known(encodingNamed(encoding), 'encoding', encoding) }), ...(delimiter && { delimiter: known(delimiterNamed(delimiter), 'delimiter', delimiter) }),
    ...(quote && { quote: quote === 'none' ? null : quote }), ...(header !== undefined && { header }), ...(skip !== undefined && { skip }), ...(sheet !== undefined && { sheet }),
  }
}

/** What a file is opened with. */
export const readingOf = (shape: TableShape): TableReading => (shape.format === 'xlsx'
  ? { format: 'xlsx', sheet: shape.sheet, header: shape.header, skip: shape.skip, columns: shape.columns }
  : { format: 'delimited', encoding: shape.encoding, delimiter: shape.delimiter, quote: shape.quote, header: shape.header, skip: shape.skip, columns: shape.columns })

async function columnValues(path: string, shape: TableShape): Promise<string[][]> {
  const columns: string[][] = shape.columns.map(() => [])
  let looked = 0
  for await (const { rows } of openTable(path, readingOf(shape))) {
    for (const { cells, problem } of rows) if (!problem) for (const [i, values] of columns.entries()) if (cells[i]) values.push(cells[i])
    looked += rows.length
    if (looked >= LOOKED_AT) break
  }
  return columns
}

/** Distinct values spread over the column say as much as all of them. */
function describeColumn(column: number, title: string, values: readonly string[]): FileShape['described'][number] {
  const distinct = [...new Set(values)]
  const step = Math.max(1, Math.floor(distinct.length / 1000))
  const looked = distinct.filter((_, i) => i % step === 0)
  const dates = detectDateFormat(looked), numbers = detectNumberFormat(looked)
  return {
    column, title, sample: distinct.slice(0, SAMPLES).map((text) => text.slice(0, 200)), content: sniffContent(values.slice(0, 200))[0]?.kind ?? null,
    dateFormat: dates?.format ?? null, dateAlso: dates?.ambiguous ?? [], numberFormat: numbers?.format ?? null, numberAlso: numbers?.ambiguous ?? null,
  }
}
