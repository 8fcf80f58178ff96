import type { Texts } from '#kernel/text.ts'
import type en from './channel.en.ts'

/** The texts of the channels' settings and of letters. */
export const texts: Texts<typeof en> = { en: () => import('./channel.en.ts'), 'zh-CN': () => import('./channel.zh-CN.ts'), 'zh-TW': () => import('./channel.zh-TW.ts') }
