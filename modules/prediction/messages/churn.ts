import type { Texts } from '#kernel/text.ts'
import type en from './churn.en.ts'

/** The texts of the churn page, of the panel and of Today's lines. */
export const texts: Texts<typeof en> = { en: () => import('./churn.en.ts'), 'zh-CN': () => import('./churn.zh-CN.ts'), 'zh-TW': () => import('./churn.zh-TW.ts') }
