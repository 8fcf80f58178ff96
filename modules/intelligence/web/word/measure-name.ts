import type en from '../../messages/web.en.ts'

type Said = (typeof en)['value']

/** What importance is measured by, as a reader says it: "近 12 个月利润". */
export const measureName = (t: Said, measure: keyof Said['measure'] | null, window: 'all' | 'year'): string => {
  const name = t.measure[measure ?? 'revenue']
  return window === 'year' && measure !== 'predicted' && measure !== 'assets' ? t.ofYear(name) : name
}
