import { parse } from 'csv-parse/sync'
import type { Delimiter, Quote } from '../shape.ts'
import type { Framed } from './frame-records.ts'

/** Cells of records, blanks around them dropped, quotes resolved. A record with a flaw is split at every delimiter, its quotes kept as text. */
export function splitRecords(records: readonly Framed[], delimiter: Delimiter, quote: Quote): string[][] {
  if (delimiter === 'whitespace') return records.map((record) => splitAtBlanks(record.text, quote))
  const sound = records.filter((record) => !record.flaw)
  const cells: string[][] = sound.length === 0 ? [] : parse(sound.map((record) => record.text).join('\n'), {
    delimiter, quote: quote ?? false, escape: quote ?? '"', record_delimiter: '\n', trim: true, relax_quotes: true, relax_column_count: true,
  })
  if (sound.length === records.length) return cells
  let next = 0
  return records.map((record) => (record.flaw ? record.text.split(delimiter).map((cell) => cell.trim()) : cells[next++]!))
}

const quotedWord = { '"': /"((?:[^"]|"")*)"(?!\S)|\S+/g, "'": /'((?:[^']|'')*)'(?!\S)|\S+/g }

/** Words between runs of blanks; a quoted word may hold blanks. */
function splitAtBlanks(text: string, quote: Quote): string[] {
  const line = text.trim()
  if (!quote || !line.includes(quote)) return line.split(/\s+/)
  return Array.from(line.matchAll(quotedWord[quote]), ([word, inner]) => (inner === undefined ? word : inner.replaceAll(quote + quote, quote)))
}
