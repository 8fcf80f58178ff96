import { normalise } from './normalise.ts'
import { numberFormats, type NumberFormat } from './number-format.ts'
import { parseNumber } from './parse-number.ts'

/** How a column's numbers are written. `ambiguous` names another format that reads every sample too, but as other numbers: 1,234 alone may be a thousand or one and a bit. */
export interface NumberFormatGuess { format: NumberFormat; ambiguous: NumberFormat | null; matched: number; total: number }

/** Finds the number format that reads most samples, at least four in five; null where none does. All samples decide together, so one 1,5 settles a column of 1,234. */
export function detectNumberFormat(samples: readonly string[]): NumberFormatGuess | null {
  const values = samples.map(normalise).filter((value) => value !== '')
  const readings = numberFormats.map((format) => {
    const numbers = values.map((value) => parseNumber(value, format))
    return { format, numbers, matched: numbers.filter((n) => n !== null).length }
  })
  const best = readings.reduce((a, b) => (b.matched > a.matched ? b : a))
  if (best.matched === 0 || best.matched < values.length * 0.8) return null
  const rival = readings.find(({ numbers, matched }) => matched === best.matched && numbers.some((n, i) => n !== best.numbers[i]))
  return { format: best.format, ambiguous: rival?.format ?? null, matched: best.matched, total: values.length }
}
