/** What a cell's number format makes of a number: a date, zeros in front up to a width ('00000' shows 42 as 00042), or nothing. */
export type NumberStyle = 'date' | { width: number } | null

/** Formats 14–22, 27–36, 45, 47 and 50–58 of the standard are dates and times; 46 is elapsed time, a plain number. */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)

/** The style of a number format by its id and, where the workbook defines it, its code. A code is a date's if year, month, day, hour or second stands in it outside quotes, escapes and brackets. */
export function numberStyle(id: number, code?: string): NumberStyle {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : null
  const first = code.split(';')[0] ?? ''
  if (/\[[hms]+\]/i.test(first)) return null
  if (/^0{2,15}$/.test(first)) return { width: first.length }
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  return /[ymdhs年月日]/i.test(bare) && !/^general$/i.test(bare) ? 'date' : null
}
