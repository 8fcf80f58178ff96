import type { Evidence, Expected, Reading } from '../../contract.ts'

const TENTH = 0.1

/** Shares are written in percent. */
export const scaleOf = (evidence: Evidence): number => (evidence.of === 'share' ? 100 : 1)

const rounded = (value: number): number => Number(value.toPrecision(3))

/** What a fresh finding expects unless its writer says otherwise: a difference to stay on its side of nought and be no chance, another number to stay within a tenth of what it is. */
export function expectedFor(evidence: Evidence, { value }: Pick<Reading, 'value'>): Expected {
  if (value === null) return { op: 'atLeast', value: 0, sure: false }
  if ('versus' in evidence && evidence.versus) return { op: value >= 0 ? 'above' : 'below', value: 0, sure: true }
  const ends = [rounded(value * (1 - TENTH)), rounded(value * (1 + TENTH))]
  return { op: 'between', value: Math.min(...ends), most: Math.max(...ends), sure: false }
}

/** Three months on, when nobody says when to look again. */
export function reviewFor(today: string): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 91)
  return day.toISOString().slice(0, 10)
}
