import type { Texts } from '#kernel/text.ts'
import type en from './web.en.ts'

/** The texts of the pages, with the module's words. */
export const texts: Texts<typeof en> = { en: () => import('./web.en.ts'), 'zh-CN': () => import('./web.zh-CN.ts'), 'zh-TW': () => import('./web.zh-TW.ts') }
