import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cdnow } from './reference.ts'
import { dayNumber, observe, observeLater, type BuyingHistories } from '../index.ts'

const numbers = (file: string): number[][] => readFileSync(fileURLToPath(new URL(`../../../shared/data/${file}`, import.meta.url)), 'utf8')
  .trim().split('\n').slice(1).map((line) => line.split(',').map(Number))

/** The CDNOW sample by exact weeks, calibrated to 1997-09-30, with what followed to 1998-06-30. */
export function cdnowWeeks() {
  const { rows, names } = cdnow('cdnow_sample.txt')
  const how = { unit: 'week', end: dayNumber(1997, 9, 30) } as const
  const seen = observe(rows, names.length, how)
  return { ...seen, meanSpend: seen.meanSpend.map((cents) => cents / 100), names, ...observeLater(rows, names.length, how, seen, dayNumber(1998, 6, 30)) }
}

/** The published summary of the same, times to two decimals, with mean spend. */
export function cdnowSummary(): { histories: BuyingHistories<'week'>; z: number[] } {
  const rows = numbers('cdnow_summary_monetary.csv')
  const column = (k: number): number[] => rows.map((row) => row[k]!)
  return { histories: { unit: 'week', x: column(1), tx: column(2), T: column(3) }, z: column(4) }
}

/** Donations of 11,104 people over six years, grouped. */
export function donations(): BuyingHistories<'year'> {
  const rows = numbers('donations_bgbb.csv')
  const column = (k: number): number[] => rows.map((row) => row[k]!)
  return { unit: 'year', x: column(0), tx: column(1), T: column(2), weight: column(3) }
}
