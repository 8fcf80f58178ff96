import type { Texts } from '#kernel/text.ts'
import type en from './discovery.en.ts'

/** The texts of the pages of products, groups and signals, and of what they put on others'. */
export const texts: Texts<typeof en> = { en: () => import('./discovery.en.ts'), 'zh-CN': () => import('./discovery.zh-CN.ts'), 'zh-TW': () => import('./discovery.zh-TW.ts') }
