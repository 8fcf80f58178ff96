import { fold } from './fold.ts'
import { nameWords } from './name-words.ts'

/** What of a party can be found by. Contact values are normalised keys. */
export interface Findable {
  kind: string
  names: readonly string[]
  phones: readonly string[]
  emails: readonly string[]
  handles: readonly string[]
  keys: readonly string[]
}

export interface PartyWords {
  /** Lexemes; their first letter tells what they are of: `=` `n` names, `p` phones from the last digit, `h` handles, `k` keys of other systems. */
  words: string[]
  /** All e-mail addresses, for parts in their middle; null where there is none. */
  mail: string | null
}

const MOST_WORDS = 400
const LONGEST = 100

export const backwards = (digits: string): string => [...digits].reverse().join('')

/** The lexemes of a party: what `parseSearch` asks for. */
export function partyWords(p: Findable): PartyWords {
  const person = p.kind === 'person' || p.kind === 'household'
  const words = new Set([
    ...p.names.flatMap((n) => nameWords(n, person)),
    ...p.phones.map((phone) => `p${backwards(phone)}`),
    ...p.handles.map((h) => `h${fold(h)}`),
    ...p.keys.map((k) => `k${fold(k)}`),
  ])
  return { words: [...words].slice(0, MOST_WORDS).map((w) => w.slice(0, LONGEST)), mail: p.emails.length ? p.emails.join('\n') : null }
}
