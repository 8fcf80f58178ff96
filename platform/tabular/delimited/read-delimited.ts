import { stat } from 'node:fs/promises'
import type { Batch, DelimitedReading, Row } from '../shape.ts'
import { collectRows } from './collect-rows.ts'
import { frameRecords, type Framed } from './frame-records.ts'
import { readLines } from './read-lines.ts'

/** Rows of a delimited file in batches. One block of the file and its batches are in memory at a time. */
export async function* readDelimited(path: string, options: DelimitedReading): AsyncGenerator<Batch> {
  const { encoding = 'utf-8', delimiter = ',', quote = '"', skip = 0, afterRow = 0 } = options
  const framer = frameRecords(delimiter === 'whitespace' ? null : quote, delimiter)
  const collector = collectRows(options)
  const bytesTotal = (await stat(path)).size
  let lastRow = afterRow
  let bytesRead = 0
  const batch = (rows: Row[]): Batch => {
    lastRow += rows.length
    return { rows, lastRow, bytesRead, bytesTotal }
  }

  for await (const block of readLines(path, encoding)) {
    bytesRead = block.bytesRead
    const records: Framed[] = []
    for (const [i, line] of block.lines.entries()) if (block.firstLine + i > skip) framer.add(line, block.firstLine + i, records)
    for (const rows of collector.take(records)) yield batch(rows)
  }
  const records: Framed[] = []
  framer.end(records)
  for (const rows of collector.take(records)) yield batch(rows)
  const rest = collector.rest()
  if (rest.length > 0) yield batch(rest)
}
