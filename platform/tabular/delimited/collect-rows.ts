import { TableFault } from '../fault.ts'
import { limits } from '../limits.ts'
import type { DelimitedReading, Row } from '../shape.ts'
import { checkRow } from './check-row.ts'
import type { Framed } from './frame-records.ts'
import { isBlank } from './is-blank.ts'
import { splitRecords } from './split-records.ts'

/** Text of one batch at most, so that splitting it never holds the event loop for long. */
const BATCH_TEXT = 1024 * 1024

/** Takes records in their order, leaves out blank ones, the header and the first `afterRow` rows (without splitting them), and gives the others back as rows in batches. */
export interface Collector { take(records: Framed[]): Generator<Row[]>; rest(): Row[] }

export function collectRows({ delimiter = ',', quote = '"', header = true, afterRow = 0, batchSize = 1000, columns: known }: DelimitedReading): Collector {
  const blank = isBlank(delimiter, quote)
  const split = (records: Framed[]): string[][] => splitRecords(records, delimiter, quote)
  let columns = known?.length
  let headerPending = header
  let seen = 0
  let waiting: Framed[] = []
  let text = 0

  const rest = (): Row[] => {
    const cells = split(waiting)
    const rows = waiting.map((record, i) => checkRow(record, cells[i]!, columns ?? 0))
    waiting = []
    text = 0
    return rows
  }
  function* take(records: Framed[]): Generator<Row[]> {
    for (const record of records) {
      if (blank(record.text)) continue
      columns ??= countColumns(split([record])[0] ?? [])
      if (headerPending) { headerPending = false; continue }
      if (++seen <= afterRow) continue
      waiting.push(record)
      text += record.text.length
      if (waiting.length >= batchSize || text >= BATCH_TEXT) yield rest()
    }
  }
  return { take, rest }
}

function countColumns(cells: string[]): number {
  if (cells.length > limits.columns) throw new TableFault('too-many-columns', { found: cells.length, limit: limits.columns })
  return cells.length
}
