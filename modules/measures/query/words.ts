import type { Language } from '#kernel/text.ts'

/** What a split's values are called that have no name of their own. */
export const words: Record<Language, { unknown: string; others: string; total: string; hidden: string }> = {
  'zh-CN': { unknown: '未知', others: '其他', total: '合计', hidden: '保密' },
  'zh-TW': { unknown: '未知', others: '其他', total: '合計', hidden: '保密' },
  en: { unknown: 'Not known', others: 'Others', total: 'Total', hidden: 'Withheld' },
}
