import type { Texts } from '#kernel/text.ts'
import type en from './notify.en.ts'

/** The texts by which a reader’s browser is asked to show messages. */
export const texts: Texts<typeof en> = { en: () => import('./notify.en.ts'), 'zh-CN': () => import('./notify.zh-CN.ts'), 'zh-TW': () => import('./notify.zh-TW.ts') }
