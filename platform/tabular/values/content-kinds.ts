import { detectDateFormat } from './detect-date-format.ts'
import { detectNumberFormat } from './detect-number-format.ts'
import { looksLikeChineseName } from './surnames.ts'

/** What a column's cells are by their look, most telling kind first. */
export const contentKinds = ['email', 'url', 'phone', 'date', 'chinese-name', 'boolean', 'key', 'integer', 'number', 'choice', 'text'] as const
export type ContentKind = (typeof contentKinds)[number]

const email = /^[^\s@<>(),;:"]+@[^\s@.]+(?:\.[^\s@.]+)*\.[^\s@.\d]{2,}$/
const url = /^(?:https?:\/\/|www\.)[^\s]+$/i
const boolean = /^(?:y|n|yes|no|true|false|是|否|有|无|無)$/i
const code = /^(?=.*\d)[\p{L}\d][\p{L}\d\-_./#]*$/u
const dialled = /^(?:(?:\+|00)?86)?(?:1[3-9]\d{9}|0\d{9,11}|[48]00\d{7})$|^\+\d{7,15}$|^0\d{8,10}$/
const american = /^(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$/

/** A telephone number: mainland mobile and fixed lines, Taiwan's, any with a country code, North American ones with their separators. */
const isPhone = (value: string): boolean => american.test(value) || dialled.test(value.replace(/(?:转|轉|ext\.?|x|#)\s*\d+$/i, '').replace(/[\s\-().]/g, ''))

const shareOf = (values: string[], test: (value: string) => boolean): number => values.filter(test).length / values.length

/** The share of the values, none of them empty, that is of each kind. */
export function contentShares(values: string[]): Record<ContentKind, number> {
  const distinct = new Set(values).size
  const dates = detectDateFormat(values)
  const numbers = detectNumberFormat(values)
  return {
    email: shareOf(values, (value) => email.test(value)),
    url: shareOf(values, (value) => url.test(value)),
    phone: shareOf(values, isPhone),
    date: dates && dates.format !== 'excel' ? dates.matched / dates.total : 0,
    'chinese-name': shareOf(values, looksLikeChineseName),
    boolean: shareOf(values, (value) => boolean.test(value)),
    key: distinct === values.length && distinct >= 3 ? shareOf(values, (value) => code.test(value) && value.length >= 3) : 0,
    integer: shareOf(values, (value) => /^-?\d{1,18}$/.test(value)),
    number: numbers ? numbers.matched / numbers.total : 0,
    choice: values.length >= 20 && distinct <= Math.max(2, values.length / 10) ? 1 : 0,
    text: 1,
  }
}
