import type { Random } from '../random.ts'

/** How a customer's dealings went: what the lifecycle, RFM and cohorts are to find again. */
export type Course = 'steady' | 'growing' | 'declining' | 'lost' | 'occasional' | 'new' | 'prospect'

/** Shares of the courses among families. */
const shares: readonly (readonly [Course, number])[] = [['steady', 0.3], ['growing', 0.13], ['declining', 0.13], ['lost', 0.14], ['occasional', 0.16], ['new', 0.08], ['prospect', 0.06]]

export function drawCourse(random: Random): Course {
  let draw = random.next()
  for (const [course, share] of shares) { draw -= share; if (draw < 0) return course }
  return 'steady'
}

/** When someone of a course first came, within the story. */
export function firstDay(random: Random, course: Course, { first, today }: { first: number; today: number }): number {
  if (course === 'new' || course === 'prospect') return today - random.int(3, 85)
  const late = course === 'lost' ? 420 : course === 'declining' ? 400 : 60
  return first + Math.floor((today - late - first) * random.next() ** 1.3)
}

export interface Pace { course: Course; from: number; today: number; /** Usual days between purchases. */ gap: number }

/** The days of the ordinary purchases: gaps vary by a third around the usual one, and widen, narrow or end as the course has it. */
export function purchaseDays(random: Random, { course, from, today, gap }: Pace): number[] {
  if (course === 'prospect') return []
  const turn = course === 'lost' ? from + Math.floor((today - 150 - from) * (0.3 + 0.7 * random.next())) : course === 'declining' ? today - random.int(120, 300) : today
  const days: number[] = []
  let usual = course === 'occasional' ? gap * 3.2 : course === 'growing' ? gap * 1.6 : gap
  for (let day = from; day <= today; day += Math.max(1, Math.round(usual * Math.max(0.3, 1 + random.normal() / 3)))) {
    if (course === 'lost' && day > turn) break
    days.push(day)
    if (course === 'growing') usual = Math.max(gap * 0.55, usual * 0.95)
    if (course === 'declining' && day > turn) usual *= 1.45
  }
  return days
}

/** How much more is bought at once late in a growing course, less in a declining one: from 0.6 to 1.7. */
export function appetite({ course, from, today }: Pace, day: number): number {
  const through = today > from ? (day - from) / (today - from) : 0
  return course === 'growing' ? 0.8 + 0.9 * through : course === 'declining' ? 1.1 - 0.5 * through : 1
}
