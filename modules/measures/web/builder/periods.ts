import type { Period } from '../../contract.ts'

/** Periods that people ask for, by the key of their name. */
export const periods = {
  days30: { last: 30, unit: 'day' }, month: { last: 1, unit: 'month' }, lastMonth: { last: 1, unit: 'month', whole: true }, quarter: { last: 1, unit: 'quarter' },
  months3: { last: 3, unit: 'month' }, months12: { last: 12, unit: 'month' }, months24: { last: 24, unit: 'month' }, year: { last: 1, unit: 'year' },
} as const satisfies Record<string, Period>
export type PeriodKey = keyof typeof periods | 'all' | 'own'

/** Which of them a period is. */
export function periodKey(period: Period | undefined): PeriodKey {
  if (!period) return 'all'
  if ('from' in period) return 'own'
  const same = Object.entries(periods as Record<string, Period>).find(([, p]) => !('from' in p) && p.last === period.last && p.unit === period.unit && Boolean(p.whole) === Boolean(period.whole))
  return (same?.[0] as PeriodKey | undefined) ?? 'own'
}
