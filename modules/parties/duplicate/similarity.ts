/** How alike two texts are by their edit distance (Levenshtein 1966), from 0 to 1: one minus the distance over the longer length.
 *  @example editSimilarity('jon smith', 'john smith') // => 0.9 */
export function editSimilarity(a: string, b: string): number {
  const [s, t] = [[...a], [...b]]
  if (!s.length && !t.length) return 1
  let row = Array.from({ length: t.length + 1 }, (_, j) => j)
  for (let i = 1; i <= s.length; i++) {
    const next = [i]
    for (let j = 1; j <= t.length; j++) next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (s[i - 1] === t[j - 1] ? 0 : 1)))
    row = next
  }
  return 1 - row[t.length]! / Math.max(s.length, t.length)
}

/** How alike two texts are by the three-letter runs that they share (Jaccard's measure, as pg_trgm counts it), from 0 to 1: word order matters little.
 *  @example trigramSimilarity('smith john', 'john smith') // => 1 */
export function trigramSimilarity(a: string, b: string): number {
  const [s, t] = [trigrams(a), trigrams(b)]
  const shared = s.intersection(t).size
  return s.size + t.size === 0 ? 1 : shared / (s.size + t.size - shared)
}

const trigrams = (text: string): Set<string> =>
  new Set(text.split(/\s+/).filter(Boolean).flatMap((word) => {
    const padded = [...`  ${word} `]
    return padded.slice(2).map((_, i) => padded.slice(i, i + 3).join(''))
  }))
