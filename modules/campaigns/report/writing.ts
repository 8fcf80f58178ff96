import type { Writing } from '../result/tell-result.ts'

/** How the report writes figures and moments for its reader. */
export interface ReportWriting extends Writing { day: (day: string) => string; moment: (at: string) => string }

/** By the reader's language and zone, as their browser would. */
export function writingFor({ language, zone }: { language: string; zone: string }): ReportWriting {
  const number = (decimals: number, more: Intl.NumberFormatOptions = {}) => new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...more })
  return {
    number: (value, decimals = 0) => number(decimals).format(value), percent: (share, decimals = 0) => number(decimals, { style: 'percent' }).format(share),
    money: (amount, currency = 'CNY') => number(2, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount),
    day: (day) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)), moment: (at) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(at)),
  }
}
