import type { Amount, Currency } from '#kernel/money.ts'
import type { Language } from '#kernel/text.ts'

const kept = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const known = kept.get(key) ?? new Intl.NumberFormat(language, options)
  kept.set(key, known)
  return known
}

/** A count or a figure with at most `decimals` decimals, grouped by thousands. */
export const number = (language: Language, value: number, decimals = 0): string => formatter(language, { maximumFractionDigits: decimals }).format(value)

/** A figure with exactly `decimals` decimals, so that a column of them lines up. */
export const fixed = (language: Language, value: number, decimals: number): string => formatter(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)

/** A share between 0 and 1 as per cent. `0.714` gives `71.4%`. */
export const percent = (language: Language, share: number, decimals = 1): string => formatter(language, { style: 'percent', maximumFractionDigits: decimals }).format(share)

const steps: Record<Language, readonly (readonly [size: number, word: string])[]> = {
  'zh-CN': [[1e8, '亿'], [1e4, '万']],
  'zh-TW': [[1e8, '億'], [1e4, '萬']],
  en: [[1e9, 'B'], [1e6, 'M'], [1e3, 'K']],
}

/** A large figure as people say it, to three significant digits: 48600 is `4.86万` in Chinese and `48.6K` in English. */
export function short(language: Language, value: number): string {
  const size = Number(Math.abs(value).toPrecision(3))
  const step = steps[language].find(([from]) => size >= from)
  if (!step) return number(language, value, size < 100 && !Number.isInteger(value) ? 2 : 0)
  const scaled = size / step[0]
  const decimals = scaled < 10 ? 2 : scaled < 100 ? 1 : 0
  const exact = scaled < 1000 ? value / step[0] : Math.round(value / step[0])
  return fixed(language, exact, decimals) + step[1]
}

/** A currency's sign: ¥ for the yuan in every language, the usual one with its country otherwise. */
function sign(language: Language, currency: Currency): string {
  if (currency === 'CNY') return '¥'
  return formatter(language, { style: 'currency', currency, currencyDisplay: currency === 'JPY' ? 'code' : 'symbol' }).formatToParts(0).find((p) => p.type === 'currency')?.value ?? currency
}

/** Money as people say it: `¥4.86万`, `¥48.6K`. For lists and figures; the exact amount stands behind it. */
export const money = (language: Language, amount: Amount | number, currency: Currency = 'CNY'): string => {
  const value = Number(amount)
  return `${value < 0 ? '−' : ''}${sign(language, currency)}${short(language, Math.abs(value))}`
}

/** Money to the cent, without going through a float: `¥48,600.00`. */
export const exactMoney = (language: Language, amount: Amount, currency: Currency = 'CNY'): string => {
  const digits = amount.replace('-', '') as Intl.StringNumericLiteral
  return `${amount.startsWith('-') ? '−' : ''}${sign(language, currency)}${formatter(language, { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(digits)}`
}
