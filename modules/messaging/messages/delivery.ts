import type { Texts } from '#kernel/text.ts'
import type en from './delivery.en.ts'

/** The texts of deliverability, of received messages and of the settings of mail. */
export const texts: Texts<typeof en> = { en: () => import('./delivery.en.ts'), 'zh-CN': () => import('./delivery.zh-CN.ts'), 'zh-TW': () => import('./delivery.zh-TW.ts') }
