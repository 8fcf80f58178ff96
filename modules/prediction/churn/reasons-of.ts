import type { ToldReason } from './contract.ts'

/** Reasons as they are stored: codes, and two values for each. */
export interface StoredReasons { reasons: number[]; reason_values: (number | null)[] }

/** Stored reasons as they are told. */
export const reasonsOf = ({ reasons, reason_values: values }: StoredReasons): ToldReason[] =>
  reasons.map((code, i) => ({ code, value: known(values[2 * i]), second: known(values[2 * i + 1]) }))

const known = (n: number | null | undefined): number | null => (n === null || n === undefined || !Number.isFinite(n) ? null : Math.round(n * 1000) / 1000)
