import type { Texts } from '#kernel/text.ts'
import type en from './web-field.en.ts'

/** The texts of the setting of custom fields. */
export const texts: Texts<typeof en> = { en: () => import('./web-field.en.ts'), 'zh-CN': () => import('./web-field.zh-CN.ts'), 'zh-TW': () => import('./web-field.zh-TW.ts') }
