import type { Language } from '#kernel/text.ts'

/** What the system itself says within a mail. */
export const mailWords: Record<Language, { unsubscribe: string; preferences: string; look: string; code: string }> = {
  'zh-CN': { unsubscribe: '退订', preferences: '订阅设置', look: '查看', code: '优惠码' },
  'zh-TW': { unsubscribe: '取消訂閱', preferences: '訂閱設定', look: '查看', code: '優惠碼' },
  en: { unsubscribe: 'Unsubscribe', preferences: 'Preferences', look: 'Look', code: 'Your code' },
}
