import type { Language } from '#kernel/text.ts'

/** What the file of failed rows calls itself and its two further columns. */
export const headings: Record<Language, { failures: string; line: string; reason: string }> = {
  'zh-CN': { failures: '失败行', line: '行号', reason: '失败原因' },
  'zh-TW': { failures: '失敗列', line: '列號', reason: '失敗原因' },
  en: { failures: 'failed rows', line: 'Line', reason: 'Reason' },
}
