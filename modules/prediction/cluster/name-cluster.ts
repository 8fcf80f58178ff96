import type { Language, Named } from '#kernel/text.ts'
import { featureInfo } from '../feature/vocabulary.ts'

const LEAST_APART = 0.4
const MOST_WORDS = 3
const joined: Record<Language, string> = { 'zh-CN': '、', 'zh-TW': '、', en: ', ' }
const plain: Named = { 'zh-CN': '各方面居中', 'zh-TW': '各方面居中', en: 'average in all' }

/** A group's name: what its members have much or little of, the most telling first. `apart` in standard deviations, in the order of `keys`. */
export function nameCluster(keys: readonly string[], apart: readonly number[], channels: ReadonlyMap<string, Named>): Named {
  const telling = keys.map((key, j) => ({ key, apart: apart[j]! })).filter((t) => Math.abs(t.apart) >= LEAST_APART && !(t.key.includes(':') && t.apart < 0)).toSorted((a, b) => Math.abs(b.apart) - Math.abs(a.apart)).slice(0, MOST_WORDS)
  if (!telling.length) return plain
  const word = ({ key, apart: by }: (typeof telling)[number]): Named => { const info = featureInfo(key, channels); return by > 0 ? info.high : info.low }
  return Object.fromEntries((['zh-CN', 'zh-TW', 'en'] as const).map((language) => [language, telling.map((t) => word(t)[language]).join(joined[language])])) as Named
}
