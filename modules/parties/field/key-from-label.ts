import { pinyin } from 'pinyin-pro'
import type { Named } from '#kernel/text.ts'

/** A field's key from what it is called: `{ en: 'Tea taste' }` gives `'teaTaste'`, `口味` gives `'kouWei'`; one that is taken gets a number. */
export function keyFromLabel(label: Named, taken: ReadonlySet<string>): string {
  const words = pinyin(label.en, { toneType: 'none', nonZh: 'consecutive' }).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? []
  const joined = words.map((w, i) => (i ? w[0]!.toUpperCase() + w.slice(1) : w)).join('').replace(/^\d+/, '').slice(0, 36)
  const key = joined ? joined[0]!.toLowerCase() + joined.slice(1) : 'field'
  const numbers = [...taken].length + 2
  return Array.from({ length: numbers }, (_, i) => (i ? `${key}${i + 1}` : key)).find((k) => !taken.has(k))!
}
