import type { Delimiter, Quote } from '../shape.ts'
import { splitLines } from './split-lines.ts'

export interface DelimiterGuess { delimiter: Delimiter; quote: Quote; certain: boolean }

/** In the order preferred among equals: the ones that stand least in texts first. */
const candidates: Exclude<Delimiter, 'whitespace'>[] = ['\t', ';', '|', ',']
const numberLike = /^[-+(]?[\d.,'\s]*\d[)%]?$/

/** How well a delimiter explains some lines, 0 to 1: in how many it stands, how alike their numbers of cells are, and how few cells hold another candidate. */
interface Fit { delimiter: Delimiter; rows: string[][]; flawed: number; columns: number; score: number; alike: number }

/** The delimiter of some lines. Runs of blanks are believed only where every line then has the same cells and no character does as well; a file of one column gets a delimiter that stands nowhere in it. */
export function detectDelimiter(lines: readonly string[]): DelimiterGuess {
  const fits = candidates.map((delimiter) => fitOf(delimiter, lines))
  const empty = fits.find((fit) => fit.rows.length === 0)
  if (empty) return { delimiter: empty.delimiter, quote: '"', certain: true }
  const best = fits.reduce((a, b) => (b.score > a.score ? b : a))
  const others = fits.filter((fit) => fit !== best)
  if (best.score >= 0.7) return { delimiter: best.delimiter, quote: quoteOf(best, lines), certain: others.every((fit) => fit.score < best.score - 0.1) }
  const blanks = fitOf('whitespace', lines)
  if (isTabular(blanks)) return { delimiter: 'whitespace', quote: '"', certain: true }
  if (best.score >= 0.3) return { delimiter: best.delimiter, quote: quoteOf(best, lines), certain: false }
  const absent = candidates.toReversed().find((delimiter) => lines.every((line) => !line.includes(delimiter)))
  return { delimiter: absent ?? '|', quote: '"', certain: absent === ',' }
}

function fitOf(delimiter: Delimiter, lines: readonly string[]): Fit {
  const split = splitLines(lines, delimiter, '"')
  const rows = split.rows.map((row) => row.cells)
  const { flawed } = split
  const several = rows.filter((row) => row.length > 1)
  if (several.length === 0) return { delimiter, rows, flawed, columns: 1, score: 0, alike: 0 }
  const counts = new Map<number, number>()
  for (const row of several) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [columns, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  const alike = times / rows.length
  const mixed = several.filter((row) => row.some((cell) => candidates.some((c) => c !== delimiter && cell.includes(c)) && !numberLike.test(cell))).length / rows.length
  return { delimiter, rows, flawed, columns, alike, score: (several.length / rows.length) * (0.4 + 0.6 * alike) - 0.3 * mixed }
}

/** Three columns or more, or two of which one is numbers: two words in every line are more likely first and last names. */
const isTabular = ({ rows, columns, alike }: Fit): boolean =>
  alike >= 0.95 && (columns >= 3 || (columns === 2 && rows.slice(1).every((row) => row.some((cell) => numberLike.test(cell)))))

/** Single quotes where most cells of text stand in them; none where the double ones make no sense; else double. */
function quoteOf({ rows, flawed }: Fit, lines: readonly string[]): Quote {
  const texts = rows.flat().filter((cell) => cell !== '' && !numberLike.test(cell))
  if (texts.length > 0 && texts.filter((cell) => /^'.*'$/s.test(cell)).length > texts.length / 2) return "'"
  return flawed > lines.filter((line) => line.includes('"')).length / 2 ? null : '"'
}
