import { detectEncoding, type EncodingGuess } from '../encoding/detect-encoding.ts'
import { sampleBytes } from '../encoding/sample-bytes.ts'
import { describeRows, type RowHints } from '../header/describe-rows.ts'
import type { DelimitedShape, Delimiter, Encoding, Quote, TableWarning } from '../shape.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { readLines } from './read-lines.ts'
import { splitLines } from './split-lines.ts'

export interface DelimitedHints extends RowHints { encoding?: Encoding; delimiter?: Delimiter; quote?: Quote }

const LINES = 500
const named: Record<string, Delimiter> = { ',': ',', ';': ';', '|': '|', '\t': '\t' }

/** Finds out how a text file is to be read as a table; what the hints say is not guessed. */
export async function detectDelimited(path: string, hints: DelimitedHints): Promise<DelimitedShape> {
  const found = detectEncoding(await sampleBytes(path))
  const { encoding, bom, warnings }: EncodingGuess = hints.encoding && hints.encoding !== found.encoding ? { encoding: hints.encoding, bom: false, warnings: [] } : found
  const lines = await firstLines(path, encoding)
  const said = named[/^sep=(.)$/i.exec(lines[0] ?? '')?.[1] ?? '']
  const skip = hints.skip ?? (said ? 1 : undefined)
  const guess = detectDelimiter(lines.slice(skip ?? 0))
  const delimiter = hints.delimiter ?? said ?? guess.delimiter
  const quote = hints.quote === undefined ? guess.quote : hints.quote
  const rows = splitLines(lines.slice(skip ?? 0), delimiter, quote).rows
  const described = describeRows(rows, { ...hints, skip })
  const unsure: TableWarning[] = guess.certain || hints.delimiter || said ? [] : [{ code: 'delimiter-uncertain', params: {} }]
  return { format: 'delimited', encoding, bom, delimiter, quote, ...described, warnings: [...warnings, ...unsure, ...described.warnings] }
}

async function firstLines(path: string, encoding: Encoding): Promise<string[]> {
  const lines: string[] = []
  for await (const block of readLines(path, encoding)) {
    lines.push(...block.lines.slice(0, LINES))
    if (lines.length >= LINES) break
  }
  return lines
}
