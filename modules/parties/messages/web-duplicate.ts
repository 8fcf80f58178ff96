import type { Texts } from '#kernel/text.ts'
import type en from './web-duplicate.en.ts'

/** The texts of the pages about duplicates and merging. */
export const duplicateTexts: Texts<typeof en> = { en: () => import('./web-duplicate.en.ts'), 'zh-CN': () => import('./web-duplicate.zh-CN.ts'), 'zh-TW': () => import('./web-duplicate.zh-TW.ts') }
