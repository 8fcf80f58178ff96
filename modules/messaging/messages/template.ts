import type { Texts } from '#kernel/text.ts'
import type en from './template.en.ts'

/** The texts of the pages of templates. */
export const texts: Texts<typeof en> = { en: () => import('./template.en.ts'), 'zh-CN': () => import('./template.zh-CN.ts'), 'zh-TW': () => import('./template.zh-TW.ts') }
