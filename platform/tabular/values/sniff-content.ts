import { contentKinds, contentShares, type ContentKind } from './content-kinds.ts'
import { normalise } from './normalise.ts'

/** A kind that a column may be, with the share of its filled cells that fit. */
export interface ContentGuess { kind: ContentKind; share: number }

const LIKELY = 0.8
const POSSIBLE = 0.5

/** What a column holds, judged by its cells alone: kinds that fit four cells in five, the most telling first, then those that fit half. Empty cells say nothing; a column without others gives no guess.
 *  `sniffContent(['a@b.cn', 'c@d.tw'])[0]` is `{ kind: 'email', share: 1 }`. */
export function sniffContent(samples: readonly string[]): ContentGuess[] {
  const values = samples.map(normalise).filter((value) => value !== '')
  if (values.length === 0) return []
  const shares = contentShares(values)
  const guesses = contentKinds.map((kind) => ({ kind, share: shares[kind] }))
  const likely = guesses.filter(({ share }) => share >= LIKELY)
  const possible = guesses.filter(({ share }) => share >= POSSIBLE && share < LIKELY).sort((a, b) => b.share - a.share)
  return [...likely, ...possible]
}
