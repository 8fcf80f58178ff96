import type { Delimiter, Quote, Row } from '../shape.ts'
import { frameRecords, type Framed } from './frame-records.ts'
import { isBlank } from './is-blank.ts'
import { splitRecords } from './split-records.ts'

/** Rows of the first lines of a file, unchecked; blank ones are left out, flawed quotes are counted. */
export function splitLines(lines: readonly string[], delimiter: Delimiter, quote: Quote): { rows: Row[]; flawed: number } {
  const framer = frameRecords(delimiter === 'whitespace' ? null : quote, delimiter)
  const framed: Framed[] = []
  for (const [i, line] of lines.entries()) framer.add(line, i + 1, framed)
  framer.end(framed)
  const blank = isBlank(delimiter, quote)
  const records = framed.filter((record) => !blank(record.text))
  const cells = splitRecords(records, delimiter, quote)
  return { rows: records.map(({ line }, i) => ({ line, cells: cells[i]! })), flawed: records.filter((record) => record.flaw).length }
}
