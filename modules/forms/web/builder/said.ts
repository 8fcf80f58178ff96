import type { Language, Named } from '#kernel/text.ts'

export const empty: Named = { 'zh-CN': '', 'zh-TW': '', en: '' }

/** The text with what was written in one language; none at all where nothing is left in any. */
export const said = (text: Named, language: Language, words: string): Named => ({ ...text, [language]: words })
export const saidOrNone = (text: Named | null, language: Language, words: string): Named | null => {
  const next = said(text ?? empty, language, words)
  return Object.values(next).some(Boolean) ? next : null
}

/** A name within the form that none of the others has. `freeKey('text', ['text'])` gives `'text-2'`. */
export function freeKey(word: string, taken: readonly string[]): string {
  const plain = word.replace(/^custom\./, '').replaceAll(/([A-Z])/g, '-$1').toLowerCase().replaceAll(/[^a-z0-9-]/g, '').slice(0, 30) || 'question'
  if (!taken.includes(plain)) return plain
  let n = 2
  while (taken.includes(`${plain}-${n}`)) n += 1
  return `${plain}-${n}`
}
