import type { Named } from '#kernel/text.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** What a model knows of a customer on a day, in the order of its columns. Neither sex nor age nor origin: whoever is foretold to leave is so by dealings alone. */
export const features = ['gap', 'ratio', 'usualGap', 'purchases', 'once', 'recent', 'tenure', 'trend', 'spend', 'change', 'returns', 'season', 'contacts', 'contactGap', 'complaints'] as const
export type Feature = (typeof features)[number]

/** What is told as a reason: features of one quality together. The number is kept, the order must not change. */
export const reasons = ['silence', 'frequency', 'tenure', 'slowing', 'spend', 'change', 'returns', 'season', 'contact', 'complaints'] as const
export type Reason = (typeof reasons)[number]

const reasonOf: Record<Feature, Reason> = {
  gap: 'silence', ratio: 'silence', usualGap: 'frequency', purchases: 'frequency', once: 'frequency', recent: 'frequency', tenure: 'tenure', trend: 'slowing', spend: 'spend', change: 'change',
  returns: 'returns', season: 'season', contacts: 'contact', contactGap: 'contact', complaints: 'complaints',
}

/** For each feature the number of its reason. */
export const reasonNumbers = Int32Array.from(features, (f) => reasons.indexOf(reasonOf[f]))

export const methods = ['logit', 'hazard', 'cox', 'gbdt'] as const
export type Method = (typeof methods)[number]

/** 1 to 3 by money at stake, 4 whoever counts as gone, 0 of whom nothing is foretold. */
export const bands = [1, 2, 3, 4] as const
export const GONE = 4

export const bandNames: readonly Named[] = [
  named('未预测', '未預測', 'Not foretold'), named('最先联系', '最先聯絡', 'Call first'), named('其次', '其次', 'Call next'), named('可等待', '可等待', 'Can wait'), named('已沉默', '已沉默', 'Silent'),
]

export const reasonNames: readonly Named[] = [
  named('久未购买', '久未購買', 'Silence'), named('购买少', '購買少', 'Few purchases'), named('客龄', '顧客年資', 'Tenure'), named('间隔拉长', '間隔拉長', 'Slowing'), named('每次金额', '每次金額', 'Amount'), named('金额减少', '金額減少', 'Spending less'),
  named('退货', '退貨', 'Returns'), named('季节', '季節', 'Season'), named('缺少联系', '缺少聯絡', 'Little contact'), named('投诉', '申訴', 'Complaints'),
]

/** Why customers leave, as somebody says: of the firm's making, the rival's, or their own. */
export const causeNames = {
  quality: named('质量不稳定', '品質不穩定', 'Unstable quality'), innovation: named('缺乏创新', '缺乏創新', 'No innovation'), service: named('服务意识淡薄', '服務意識薄弱', 'Weak service sense'), staff: named('员工跳槽带走', '員工跳槽帶走', 'Left with an employee'),
  'short-term': named('企业短期行为', '企業短期行為', 'Our short-term acts'), rival: named('竞争对手引诱', '競爭對手引誘', 'A rival’s temptation'), own: named('客户自身原因', '顧客自身原因', 'Their own circumstances'),
} as const

export const methodNames: Record<Method, Named> = {
  logit: named('逻辑回归', '邏輯迴歸', 'Logistic regression'), hazard: named('离散时间风险模型', '離散時間風險模型', 'Discrete-time hazard'), cox: named('Cox 比例风险模型', 'Cox 比例風險模型', 'Cox regression'), gbdt: named('梯度提升树', '梯度提升樹', 'Boosted trees'),
}

export const featureNames: Record<Feature, Named> = {
  gap: named('距上次购买天数', '距上次購買天數', 'Days since last purchase'), ratio: named('沉默相对平时间隔', '沉默相對平時間隔', 'Silence against usual gap'), usualGap: named('平时购买间隔', '平時購買間隔', 'Usual gap'),
  purchases: named('购买天数', '購買天數', 'Purchase days'), once: named('只买过一次', '只買過一次', 'Bought once only'), recent: named('近期购买次数', '近期購買次數', 'Recent purchases'), tenure: named('成为客户的时长', '成為顧客的時間', 'Tenure'),
  trend: named('间隔变化', '間隔變化', 'Slowing of rhythm'), spend: named('每次金额', '每次金額', 'Amount per purchase'), change: named('金额变化', '金額變化', 'Change of spending'), returns: named('退货占比', '退貨占比', 'Share of returns'),
  season: named('去年同期购买', '去年同期購買', 'Bought in this season last year'), contacts: named('近 90 天联系次数', '近 90 天聯絡次數', 'Contacts in 90 days'), contactGap: named('距上次联系天数', '距上次聯絡天數', 'Days since last contact'), complaints: named('一年内投诉', '一年內申訴', 'Complaints in a year'),
}
