/** How the dates of a column are written. A time of day after the date is read with any of them; `excel` is a serial number, `iso` an instant with T and, perhaps, an offset, `roc` counts years from 1911 as Taiwan does. */
export const dateFormats = [
  'yyyy-MM-dd', 'yyyy/M/d', 'yyyy.M.d', 'yyyyMMdd', 'yyyy年M月d日', 'iso', 'M/d/yyyy', 'd/M/yyyy', 'd.M.yyyy', 'M/d/yy', 'd/M/yy', 'roc', 'excel',
] as const
export type DateFormat = (typeof dateFormats)[number]

/** The format that a person means: letters' case and doubling, a dash for a slash, and a time at the end do not matter. `dateFormatNamed('DD-MM-YYYY HH:mm')` gives `'d/M/yyyy'`. */
export function dateFormatNamed(name: string): DateFormat | null {
  const wanted = bare(name.replace(/[\sT'].*$/, ''))
  return dateFormats.find((format) => bare(format) === wanted) ?? dateFormats.find((format) => bare(format) === wanted.replaceAll('-', '/')) ?? null
}

const bare = (text: string): string => text.toLowerCase().replace(/m+/g, 'm').replace(/d+/g, 'd').replace(/y+/g, (ys) => (ys.length > 2 ? 'yyyy' : 'yy'))
