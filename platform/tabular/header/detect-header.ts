import { sniffContent, type ContentGuess } from '../values/sniff-content.ts'
import { normalise } from '../values/normalise.ts'
import { titleWords } from './title-words.ts'

export interface HeaderGuess { header: boolean; certain: boolean }

const typed = new Set<ContentGuess['kind']>(['email', 'url', 'phone', 'date', 'integer', 'number'])

/** Cells that are plainly values: addresses, dates, numbers, codes with digits. */
function isTyped(cells: string[]): boolean {
  const best = sniffContent(cells)[0]?.kind
  return best !== undefined && (typed.has(best) || best === 'key')
}

/** Whether the first of some rows names the columns. Known titles settle it; so do numbers, dates or addresses under a plain text, or in the first row itself; and a text that comes again below is no title. */
export function detectHeader(rows: readonly string[][], knownTitles: readonly string[] = []): HeaderGuess {
  const [first = [], ...body] = rows
  const cells = first.map(normalise).filter((cell) => cell !== '')
  const titles = new Set(knownTitles.map(plain))
  if (cells.some((cell) => titles.has(plain(cell)))) return { header: true, certain: true }
  if (cells.some((cell) => isTyped([cell]))) return { header: false, certain: true }
  const words = cells.filter((cell) => titleWords.test(cell)).length
  if (body.length === 0) return { header: words > 0, certain: words > cells.length / 2 }
  const columns = first.map((_, i) => body.map((row) => row[i] ?? '').filter((cell) => cell.trim() !== ''))
  if (columns.some((column) => column.length > 0 && isTyped(column))) return { header: true, certain: true }
  const below = new Set(body.flat().map(normalise))
  if (cells.some((cell) => below.has(cell))) return { header: false, certain: words === 0 }
  if (words > 0) return { header: true, certain: words >= cells.length / 2 }
  const persons = first.some((cell, i) => sniffContent([cell])[0]?.kind === 'chinese-name' && sniffContent(columns[i] ?? [])[0]?.kind === 'chinese-name')
  return { header: !persons, certain: false }
}

const plain = (text: string): string => normalise(text).toLowerCase().replace(/[\s_\-./()*]+/g, '')
