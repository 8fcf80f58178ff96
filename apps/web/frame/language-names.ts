import type { Language } from '#kernel/text.ts'

/** Each language in its own words. */
export const languageNames: Record<Language, { full: string; short: string }> = {
  'zh-CN': { full: '简体中文', short: '简体' }, 'zh-TW': { full: '繁體中文', short: '繁體' }, en: { full: 'English', short: 'EN' },
}
