import type { Texts } from '#kernel/text.ts'
import type en from './en.ts'

export const texts: Texts<typeof en> = { en: () => import('./en.ts'), 'zh-CN': () => import('./zh-CN.ts'), 'zh-TW': () => import('./zh-TW.ts') }
