import type { Day } from '#kernel/date.ts'

/** Whole years and months from one day to another: `2023-07-20` to `2026-11-22` is 3 years and 4 months. */
export function span(from: Day, to: Day): { years: number; months: number } {
  const [[y1, m1, d1], [y2, m2, d2]] = [from, to].map((day) => day.split('-').map(Number)) as [[number, number, number], [number, number, number]]
  const whole = Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0))
  return { years: Math.trunc(whole / 12), months: whole % 12 }
}
