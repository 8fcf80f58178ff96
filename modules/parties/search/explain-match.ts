import type { MatchedBy } from './contract.ts'
import { fold, segments, squeezed } from './fold.ts'
import { nameWords } from './name-words.ts'
import { type Open, phoneTail } from './parse-search.ts'
import { simplify } from './simplify.ts'

/** What a found party could have been found by. `keys` with their source: `shop:0017`. */
export interface Found { kind: string; names: readonly string[]; phones: readonly string[]; emails: readonly string[]; handles: readonly string[]; keys: readonly string[] }

export interface Match { by: MatchedBy; text: string | null }

const bare = (text: string): string => simplify(squeezed(segments(text)))

/** Why a party was found, in one phrase: the first reason that holds, the plainest first. `text` is what fitted where the name alone does not show it. */
export function explainMatch(text: string, found: Found, open: Open): Match {
  const folded = fold(text)
  const chunks = folded.split(' ').filter((c) => bare(c))
  const [name = '', ...others] = found.names
  const holds = (n: string) => chunks.every((c) => bare(fold(n)).includes(bare(c)))
  if (holds(name)) return { by: 'name', text: null }
  const alias = others.find(holds)
  if (alias) return { by: 'alias', text: alias }
  return byContact(folded, found, open) ?? byKey(folded, found.keys) ?? bySound(chunks, found) ?? { by: 'other', text: null }
}

function byContact(folded: string, found: Found, open: Open): Match | null {
  const tail = phoneTail(folded)
  const phone = open.phone && tail && found.phones.find((p) => p.endsWith(tail))
  if (phone) return { by: 'phone', text: phone }
  const email = open.email && found.emails.find((e) => e.includes(folded))
  if (email) return { by: 'email', text: email }
  const handle = open.phone && found.handles.find((h) => fold(h).startsWith(folded))
  return handle ? { by: 'handle', text: handle } : null
}

function byKey(folded: string, keys: readonly string[]): Match | null {
  const key = keys.find((k) => fold(k).startsWith(folded) || fold(k.slice(k.indexOf(':') + 1)).startsWith(folded))
  return key === undefined ? null : { by: 'key', text: key }
}

function bySound(chunks: readonly string[], { kind, names }: Found): Match | null {
  const person = kind === 'person' || kind === 'household'
  const sounds = names.find((n) => {
    const words = nameWords(n, person).map((w) => w.slice(1))
    return [chunks, [chunks.join('')]].some((way) => way.every((c) => words.some((w) => w.startsWith(bare(c)))))
  })
  return sounds === undefined ? null : { by: 'pinyin', text: sounds === names[0] ? null : sounds }
}
