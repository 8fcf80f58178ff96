import type { Named } from '#kernel/text.ts'

/** A text in every language from one in some: Chinese stands in for Chinese first. `{ en: 'Taste' }` gives it in all three. */
export function fillLabel(given: Partial<Named>, before?: Named): Named {
  const cn = given['zh-CN'] ?? before?.['zh-CN']
  const tw = given['zh-TW'] ?? before?.['zh-TW']
  const en = given.en ?? before?.en
  const any = cn ?? tw ?? en ?? ''
  return { 'zh-CN': cn ?? any, 'zh-TW': tw ?? any, en: en ?? any }
}
