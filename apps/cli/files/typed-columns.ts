import { dayNumber } from '#kernel/date.ts'
import { dateFormatNamed, detectDateFormat, detectNumberFormat, parseDate, parseNumber, type DateFormat } from '#platform/tabular/index.ts'
import { UsageError, type Values } from '../command.ts'

/** A column's distinct texts, in the order they first stand in, and every row's number among them (−1 where the cell is empty). */
export interface Coded { names: string[]; code: Int32Array }

/** Numbers texts by first appearance: `coded(['b', 'a', 'b'])` gives names b, a and codes 0, 1, 0. */
export function coded(texts: readonly string[]): Coded {
  const numbers = new Map<string, number>()
  const code = new Int32Array(texts.length)
  for (const [i, text] of texts.entries()) {
    const name = text.trim()
    let number = name === '' ? -1 : numbers.get(name)
    if (number === undefined) numbers.set(name, number = numbers.size)
    code[i] = number
  }
  return { names: [...numbers.keys()], code }
}

/** Texts as numbers; an empty cell is NaN. The way of writing (1,234.5 or 1.234,5) is found from the whole column.
 *  @param line the rows' lines, for the message
 *  @throws UsageError where a text is no number */
export function numbersOf(texts: readonly string[], line: readonly number[], name: string): Float64Array {
  const format = detectNumberFormat(spread(texts))?.format
  const numbers = new Float64Array(texts.length)
  for (const [i, text] of texts.entries()) {
    const number = text.trim() === '' ? NaN : Number(parseNumber(text, format) ?? wrong(name, text, line[i]!, 'a number'))
    numbers[i] = number
  }
  return numbers
}

/** Texts as days since 1970-01-01. The format is `--date-format` or found from the whole column; where month and day cannot be told apart it must be said.
 *  @throws UsageError where a text is no date */
export function daysOf(texts: readonly string[], line: readonly number[], name: string, values: Values): Int32Array {
  const format = dateFormatOf(texts, name, values)
  const known = new Map<string, number>()
  const days = new Int32Array(texts.length)
  for (const [i, text] of texts.entries()) {
    let day = known.get(text)
    if (day === undefined) known.set(text, day = dayNumber(parseDate(text, format)?.day ?? wrong(name, text, line[i]!, `a date (${format})`)))
    days[i] = day
  }
  return days
}

/** A day said by an option, `--calibration-end 1997-09-30`, as days since 1970-01-01; nothing where it is not said. */
export function dayOption(values: Values, option: string): number | undefined {
  const said = values[option]
  if (said === undefined) return undefined
  const day = parseDate(String(said), 'yyyy-MM-dd')?.day
  if (!day) throw new UsageError(`--${option} ${String(said)} is not a date such as 1998-06-30`)
  return dayNumber(day)
}

function dateFormatOf(texts: readonly string[], name: string, values: Values): DateFormat {
  const said = values['date-format']
  if (typeof said === 'string') return dateFormatNamed(said) ?? unknownFormat(said)
  const guess = detectDateFormat(spread([...new Set(texts)]))
  if (!guess) throw new UsageError(`the dates of ${name} cannot be read: say --date-format`)
  if (guess.ambiguous.length > 0) throw new UsageError(`the dates of ${name} may be ${[guess.format, ...guess.ambiguous].join(' or ')}: say --date-format`)
  return guess.format
}

const unknownFormat = (said: string): never => { throw new UsageError(`--date-format ${said} is not known`) }

function wrong(name: string, text: string, line: number, what: string): never {
  throw new UsageError(`line ${line}: ${name} “${text}” is not ${what}`)
}

/** Up to a few thousand values from all over the column. */
function spread(texts: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(texts.length / 4_000))
  return texts.filter((_, i) => i % step === 0)
}
