import type { DateFormat } from './date-format.ts'
import { parseDate } from './parse-date.ts'
import { normalise } from './normalise.ts'

/** What a column's dates look like. `ambiguous` names the formats that read the samples just as well but mean other days; `matched` of `total` samples fit; `times` tells that some have a time of day. */
export interface DateFormatGuess { format: DateFormat; ambiguous: DateFormat[]; matched: number; total: number; times: boolean }

/** How each format is written, so that y-m-d is shown with the separator that the column has. Serials of 1954 to 2064 only: other numbers are more likely something else. */
const looks: Record<DateFormat, RegExp> = {
  'yyyy-MM-dd': /^\d{4}-\d{1,2}-\d{1,2}(\s|$)/, 'yyyy/M/d': /^\d{4}\/\d{1,2}\/\d{1,2}/, 'yyyy.M.d': /^\d{4}\.\d{1,2}\.\d{1,2}/, yyyyMMdd: /^(19|20)\d{6}(\D|$)/,
  yyyy年M月d日: /年/, iso: /^\d{4}-\d{2}-\d{2}(T|.*:.*(Z|[+-]\d{2}(:?\d{2})?)$)/i,
  'M/d/yyyy': /^\d{1,2}[-/]\d{1,2}[-/]\d{4}/, 'd/M/yyyy': /^\d{1,2}[-/]\d{1,2}[-/]\d{4}/, 'd.M.yyyy': /^\d{1,2}\.\d{1,2}\.\d{4}/,
  'M/d/yy': /^\d{1,2}\/\d{1,2}\/\d{2}(\D|$)/, 'd/M/yy': /^\d{1,2}\/\d{1,2}\/\d{2}(\D|$)/, roc: /^(民|\d{3}[-/.年])/, excel: /^[2-5]\d{4}(\.\d+)?$/,
}
const twins: Partial<Record<DateFormat, DateFormat>> = { 'M/d/yyyy': 'd/M/yyyy', 'd/M/yyyy': 'M/d/yyyy', 'M/d/yy': 'd/M/yy', 'd/M/yy': 'M/d/yy' }

/** Finds the date format that reads most samples, at least four in five; null where none does. Month and day are told apart by the samples that allow only one order: where none does, month first is given and day first named as ambiguous. */
export function detectDateFormat(samples: readonly string[]): DateFormatGuess | null {
  const values = samples.map(normalise).filter((value) => value !== '')
  const reads = (format: DateFormat): number => values.filter((value) => looks[format].test(value) && parseDate(value, format)).length
  const ranked = (Object.keys(looks) as DateFormat[]).map((format) => ({ format, matched: reads(format) })).sort((a, b) => b.matched - a.matched)
  const best = joined(ranked[0], values)
  if (!best || best.matched === 0 || best.matched < values.length * 0.8) return null
  const twin = ranked.find(({ format, matched }) => format === twins[best.format] && matched === best.matched)
  const times = values.some((value) => parseDate(value, best.format)?.time)
  return { ...best, ambiguous: twin && differs(values, best.format, twin.format) ? [twin.format] : [], total: values.length, times }
}

/** Formats that read each other's values (y-m-d with other separators, days among instants) count together. */
function joined(best: { format: DateFormat; matched: number } | undefined, values: string[]) {
  return best && best.matched > 0 ? { format: best.format, matched: values.filter((value) => parseDate(value, best.format)).length } : null
}

const differs = (values: string[], a: DateFormat, b: DateFormat): boolean =>
  values.some((value) => parseDate(value, a)?.day !== parseDate(value, b)?.day)
