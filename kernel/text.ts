/** The languages of the product; zh-CN is the first. */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in every language: what a module registers for others to show. */
export type Named = Record<Language, string>

/** A module's texts in three languages, each loaded when first needed. English is the shape the others must fill, checked by types. */
export type Texts<M> = Record<Language, () => Promise<{ default: M }>>

/** The best of ours for a browser's wish: any Chinese with a Taiwan, Hong Kong or Hant mark is zh-TW, other Chinese zh-CN. */
export function pickLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const tag = wish.toLowerCase()
    if (tag.startsWith('zh')) return /hant|tw|hk|mo/.test(tag) ? 'zh-TW' : 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh-CN'
}
