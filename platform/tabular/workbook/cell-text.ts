import { dayOfSerial, timeOfSerial } from '../values/excel-serial.ts'
import { parseNumber } from '../values/parse-number.ts'
import type { NumberStyle } from './number-style.ts'

/** The last serial, 31 December 9999. */
const LAST = 2_958_466

/** A stored number as text: dates as ISO days, with T and the time where they have one, times alone as HH:mm:ss; other numbers plain, without exponent and without the noise of binary fractions (0.30000000000000004 is 0.3).
 *  A whole number keeps all its digits: long ones are identifiers. */
export function numberText(stored: string, style: NumberStyle, epoch1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  if (style === 'date' && value >= 0 && value < LAST) return dateText(value, epoch1904)
  const text = whole.test(stored) || short.test(stored) ? stored : plain(value)
  return style && typeof style === 'object' && /^\d+$/.test(text) ? text.padStart(style.width, '0') : text
}

const whole = /^-?\d+$/
/** A decimal without noise: at most fifteen significant digits, the last not zero. */
const short = /^-?(?=[\d.]{1,16}$)\d+\.\d*[1-9]$/

/** Fifteen significant digits are what a spreadsheet shows and keeps. */
const plain = (value: number): string => { const text = String(Number(value.toPrecision(15))); return text.includes('e') ? parseNumber(text) ?? text : text }

function dateText(serial: number, epoch1904: boolean): string {
  if (serial >= 1 && Number.isInteger(serial)) return dayOfSerial(serial, epoch1904)
  const time = timeOfSerial(serial)
  if (serial < 1) return time
  const day = dayOfSerial(serial, epoch1904)
  return time === '00:00:00' ? day : `${day}T${time}`
}

/** Text as stored, with the escapes of control characters resolved: `unescaped('a_x000D_b')` has a carriage return. */
export const unescaped = (text: string): string => (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text)
