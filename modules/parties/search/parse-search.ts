import { contactKey } from '../party/normalise.ts'
import { fold, segments, type Segment, squeezed } from './fold.ts'
import { pairs, PART, WHOLE } from './name-words.ts'
import { backwards } from './party-words.ts'
import { simplify } from './simplify.ts'

/** Which contacts the asker may find by: whoever sees a phone only masked must not learn it by searching. */
export interface Open { phone: boolean; email: boolean }

/** A search as PostgreSQL takes it: three tsqueries, each containing the one before, and a pattern for the middle of e-mails. */
export interface SearchTerms { exact: string; prefix: string; any: string; mail: string | null }

const SHORTEST_TAIL = 4
const LONGEST_LEXEME = 100

const lexeme = (word: string): string => `'${word.slice(0, LONGEST_LEXEME).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
const starting = (word: string): string => `${lexeme(word)}:*`
const all = (list: readonly string[]): string => (list.length === 1 ? list[0]! : `(${list.join(' & ')})`)
const some = (list: readonly string[]): string => (list.length === 1 ? list[0]! : `(${list.join(' | ')})`)

/** What someone typed, as terms; null where it holds nothing to search by. Every word must match: as part of a name, in pinyin, as a phone's tail, an e-mail's part or a key. */
export function parseSearch(text: string, open: Open): SearchTerms | null {
  const folded = fold(text).slice(0, 100)
  const chunks = folded.split(' ').filter((c) => segments(c).length)
  if (!chunks.length) return null
  const whole = wholeWords(folded, chunks.length, open)
  const prefix = some(whole.map(starting))
  const each = all(chunks.map((c) => chunkQuery(c, open)))
  return {
    exact: some(whole.map(lexeme)), prefix, any: segments(folded).length > 1 ? some([each, prefix]) : each,
    mail: chunks.length === 1 && open.email ? mailPattern(chunks[0]!) : null,
  }
}

const typed = (text: string): boolean => /[a-z0-9]/.test(text)

/** The lexemes that say "this and nothing else". */
function wholeWords(folded: string, chunks: number, open: Open): string[] {
  const words = [`=${simplify(squeezed(segments(folded))).slice(0, WHOLE)}`]
  const phone = phoneTail(folded)
  if (open.phone && phone) words.push(`p${backwards(phone)}`)
  if (chunks === 1 && typed(folded)) {
    words.push(`k${keyPart(folded)}`)
    if (open.phone) words.push(`h${folded}`)
  }
  return words
}

/** One word of the search: any of the things it may be. */
function chunkQuery(chunk: string, open: Open): string {
  const parts = segments(chunk)
  const ways = [all(parts.map(nameQuery))]
  if (!typed(chunk)) return ways[0]!
  const phone = phoneTail(chunk)
  if (open.phone && phone) ways.push(starting(`p${backwards(phone)}`))
  ways.push(starting(`k${keyPart(chunk)}`))
  if (open.phone) ways.push(starting(`h${chunk}`))
  return some(ways)
}

function nameQuery({ text, han }: Segment): string {
  if (!han) return some([starting(`=${text.slice(0, WHOLE)}`), starting(`n${text.slice(0, PART)}`)])
  const simple = simplify(text)
  const grams = [...simple].length === 1 ? [simple] : pairs(simple)
  return all(grams.map((g) => lexeme(`n${g}`)))
}

/** The digits of what looks like a phone or its end, at least four; else null. */
export function phoneTail(text: string): string | null {
  if (!/^[+\d][\d\s().-]*$/.test(text)) return null
  const digits = contactKey('phone', text)
  return digits.length >= SHORTEST_TAIL ? digits : null
}

/** A key may be typed with its source before it: `shop:0017`. */
const keyPart = (text: string): string => text.slice(text.indexOf(':') + 1) || text

/** Three letters or digits in a row are what a trigram index needs. */
const mailPattern = (chunk: string): string | null => (/[a-z0-9]{3}/.test(chunk) ? `%${chunk.replaceAll(/[\\%_]/g, '\\$&')}%` : null)
