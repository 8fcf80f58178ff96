import { normalise } from './normalise.ts'
import { numberFormats, type NumberFormat } from './number-format.ts'

const currency = '(?:[¥$€£₩₹฿]|NT\\$?|HK\\$?|US\\$?|RMB|CNY|USD|TWD|HKD|EUR|GBP|JPY|人民[币幣]|港[币幣元]|新[台臺][币幣]|美[元金]|[欧歐]元|[元圆圓块塊])'
const before = new RegExp(`^([+-]?)\\s*(?:${currency}\\s*\\$?)?\\s*([+-]?)\\s*(?=[\\d.,])`, 'i')
const after = new RegExp(`\\s*(?:${currency}\\s*)?([+-]?)$`, 'i')
/** No honest number is longer; keeps strange text cheap. */
const LONGEST = 60
const powers: Record<string, number> = { 万: 4, 萬: 4, 亿: 8, 億: 8, 千: 3, '%': -2 }
const patterns = new Map(numberFormats.map((format) => [key(format), patternOf(format)]))

function key(format: NumberFormat): string { return format.decimal + format.group }

function patternOf({ decimal, group }: NumberFormat): RegExp {
  const grouped = `[1-9]\\d{0,2}(?:\\${group}\\d{3})+`
  return new RegExp(`^(${grouped}|\\d*)(?:\\${decimal}(\\d*))?(?:e([+-]?\\d{1,2}))?$`, 'i')
}

/** Reads a number written in a known format as an exact decimal string, never by way of a float; null where it is none. Takes currency signs, accounting's (1,234) and 1,234- for negatives,
 *  full-width digits, percent (12% is 0.12), 万 and 亿, and exponents. Fraction digits are kept as written. `parseNumber('¥1,234.50')` gives `'1234.50'`. */
export function parseNumber(text: string, format: NumberFormat = numberFormats[0]!): string | null {
  let value = normalise(text).replaceAll('\u2212', '-')
  if (value.length > LONGEST) return null
  const accounting = /^\((.+)\)$/.exec(value)
  if (accounting) value = accounting[1]!.trim()
  const start = before.exec(value)
  if (!start) return null
  value = value.slice(start[0].length)
  const end = after.exec(value)!
  value = value.slice(0, end.index)
  const power = powers[value.at(-1) ?? '']
  if (power !== undefined) value = value.slice(0, -1).trimEnd()
  const match = patterns.get(key(format))?.exec(value)
  const signs = `${accounting ? '-' : ''}${start[1]}${start[2]}${end[1]}`
  if (!match || signs.length > 1 || !/\d/.test(value)) return null
  const [, whole = '', fraction = '', exponent = '0'] = match
  return shifted(signs === '-', whole.replace(/\D/g, ''), fraction, (power ?? 0) + Number(exponent))
}

/** Moves the decimal point and drops needless zeros in front. */
function shifted(negative: boolean, whole: string, fraction: string, by: number): string {
  const digits = whole + fraction
  const point = whole.length + by
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 0)
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0'
  const right = padded.slice(at)
  const zero = !/[1-9]/.test(padded)
  return `${negative && !zero ? '-' : ''}${left}${right && `.${right}`}`
}
