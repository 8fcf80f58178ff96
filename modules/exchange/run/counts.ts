import type { Counts } from '../contract.ts'
import type { RowResult } from '../extension.ts'

export const noCounts: Counts = { rows: 0, created: 0, updated: 0, skipped: 0, failed: 0 }

/** Counts so far with those of some more rows: every row becomes one of four things. */
export function tally(before: Counts, rows: readonly RowResult[]): Counts {
  const counts = { ...before, rows: before.rows + rows.length }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

type Stored = Record<keyof Counts, string | number>

/** The counts that an import stands at. */
export const countsOf = (r: Stored): Counts => ({ rows: Number(r.rows), created: Number(r.created), updated: Number(r.updated), skipped: Number(r.skipped), failed: Number(r.failed) })
