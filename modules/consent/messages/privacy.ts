import type { Texts } from '#kernel/text.ts'
import type en from './privacy.en.ts'

/** The texts of the setting of purposes and topics. */
export const texts: Texts<typeof en> = { en: () => import('./privacy.en.ts'), 'zh-CN': () => import('./privacy.zh-CN.ts'), 'zh-TW': () => import('./privacy.zh-TW.ts') }
