import type { Cohorts } from '../../contract.ts'

export interface Point { month: number; size: number; active: number; share: number }

/** Retention of all cohorts together: in the k-th month after the first purchase, those active over those whose cohort is old enough. The month under way is left out, since it is not over. */
export function retentionOf(cohorts: Cohorts['cohorts'], running: string): Point[] {
  const longest = Math.max(0, ...cohorts.map((c) => c.active.length))
  return Array.from({ length: longest }, (_, month) => {
    const old = cohorts.filter((c) => month < c.active.length && monthAfter(c.month, month) !== running)
    const size = old.reduce((n, c) => n + c.size, 0)
    const active = old.reduce((n, c) => n + c.active[month]!, 0)
    return { month, size, active, share: size ? active / size : 0 }
  }).filter((p) => p.size > 0)
}

/** The month `n` months after a month: `monthAfter('2026-11', 2)` is `2027-01`. */
export function monthAfter(month: string, n: number): string {
  const [year, own] = month.split('-').map(Number)
  const at = year! * 12 + own! - 1 + n
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** The last day of a month: `lastDay('2028-02')` is `2028-02-29`. */
export function lastDay(month: string): string {
  const [year, own] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year!, own!, 0)).getUTCDate()).padStart(2, '0')}`
}
