import type { Named } from '#kernel/text.ts'
import type { Question } from './contract.ts'

/** A field that an answer fills in, as the answer's form needs it. */
export interface Filled { label: Named; kind: Question['kind']; choices: { key: string; label: Named }[] }

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const text = (label: Named): Filled => ({ label, kind: 'text', choices: [] })
const choice = (key: string, ...label: [string, string, string]) => ({ key, label: named(...label) })

/** The party's own facts, preferences and needs that an answer can become. */
export const factFills: Readonly<Record<string, Filled>> = {
  gender: { label: named('性别', '性別', 'Gender'), kind: 'choice', choices: [choice('female', '女', '女', 'Female'), choice('male', '男', '男', 'Male'), choice('other', '其他', '其他', 'Other')] },
  birthday: { label: named('生日', '生日', 'Birthday'), kind: 'date', choices: [] },
  language: { label: named('语言', '語言', 'Language'), kind: 'choice', choices: [choice('zh-CN', '简体中文', '簡體中文', 'Simplified Chinese'), choice('zh-TW', '繁体中文', '繁體中文', 'Traditional Chinese'), choice('en', '英文', '英文', 'English')] },
  contactHours: text(named('方便联系的时间', '方便聯絡的時間', 'Good hours to call')), phone: text(named('电话', '電話', 'Telephone')), email: text(named('邮箱', '電子郵件', 'E-mail')), wechat: text(named('微信', '微信', 'WeChat')),
  'preference.like': text(named('喜好', '喜好', 'Likes')), 'preference.dislike': text(named('不喜欢', '不喜歡', 'Dislikes')), 'preference.taboo': text(named('禁忌', '禁忌', 'Taboos')), 'preference.allergy': text(named('过敏', '過敏', 'Allergies')),
  'preference.need': text(named('需要', '需要', 'Requirements')), 'preference.habit': text(named('习惯', '習慣', 'Habits')),
  'need.key': text(named('关键需求', '關鍵需求', 'Key need')), 'need.surface': text(named('表面需求', '表面需求', 'Surface need')), 'need.forecast': text(named('预期需求', '預期需求', 'Forecast need')), 'need.unspoken': text(named('潜在需求', '潛在需求', 'Unspoken need')),
}
