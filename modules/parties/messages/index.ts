import type { Texts } from '#kernel/text.ts'
import type en from './en.ts'

/** What other places say for this module: its refusals, by code. The texts of its pages stand in web.ts. */
export const texts: Texts<typeof en> = { en: () => import('./en.ts'), 'zh-CN': () => import('./zh-CN.ts'), 'zh-TW': () => import('./zh-TW.ts') }
