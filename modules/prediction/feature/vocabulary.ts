import type { Named } from '#kernel/text.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** What a customer is told apart by: what it is called, and what one is who has much or little of it. `log`: told on a scale of ratios. */
export interface FeatureInfo { label: Named; high: Named; low: Named; log: boolean; unit: 'days' | 'count' | 'money' | 'share' }

const info = (label: Named, high: Named, low: Named, unit: FeatureInfo['unit'], log = unit !== 'share'): FeatureInfo => ({ label, high, low, log, unit })

/** The qualities that every firm's customers have. */
export const commonFeatures = {
  recency: info(named('距上次购买', '距上次購買', 'Days since last purchase'), named('久未购买', '久未購買', 'long silent'), named('近期买过', '近期買過', 'bought lately'), 'days'),
  frequency: info(named('购买天数', '購買天數', 'Purchase days'), named('常买', '常買', 'buys often'), named('少买', '少買', 'buys seldom'), 'count'),
  monetary: info(named('累计净额', '累計淨額', 'Net revenue'), named('累计金额高', '累計金額高', 'high revenue'), named('累计金额低', '累計金額低', 'low revenue'), 'money'),
  basket: info(named('每次金额', '每次金額', 'Per purchase'), named('客单高', '客單高', 'large baskets'), named('客单低', '客單低', 'small baskets'), 'money'),
  tenure: info(named('首购至今', '首購至今', 'Days since first purchase'), named('老客户', '老顧客', 'long-standing'), named('新客户', '新顧客', 'new'), 'days'),
  returns: info(named('退货占比', '退貨占比', 'Share of returns'), named('退货多', '退貨多', 'returns much'), named('少退货', '少退貨', 'returns little'), 'share'),
  contacts: info(named('近 90 天联系', '近 90 天聯絡', 'Contacts in 90 days'), named('联系多', '聯絡多', 'much in touch'), named('联系少', '聯絡少', 'little in touch'), 'count'),
} as const satisfies Record<string, FeatureInfo>

export type CommonFeature = keyof typeof commonFeatures

/** The words of a feature by its key: a common one, `category:食品` or `channel:shop`, whose names are as the firm gave them. */
export function featureInfo(key: string, channels: ReadonlyMap<string, Named> = new Map()): FeatureInfo {
  if (key in commonFeatures) return commonFeatures[key as CommonFeature]
  const name = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('category:')) return info(named(`${name}占比`, `${name}占比`, `Share of ${name}`), named(`偏好${name}`, `偏好${name}`, `prefers ${name}`), named(`少买${name}`, `少買${name}`, `little ${name}`), 'share')
  const label = channels.get(name) ?? named(name, name, name)
  return info(named(`${label['zh-CN']}占比`, `${label['zh-TW']}占比`, `Share of ${label.en}`), named(`多经${label['zh-CN']}`, `多經${label['zh-TW']}`, `mostly by ${label.en}`), named(`少经${label['zh-CN']}`, `少經${label['zh-TW']}`, `little by ${label.en}`), 'share')
}
