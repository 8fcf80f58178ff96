import { toUnits } from '#kernel/money.ts'
import type { TodayEntry } from '../contract.ts'
import type { EntryPlace } from '../extension.ts'

/** The last line of a page: a place in the order, and whose line it was. */
export interface EntryCursor extends EntryPlace { source: string }

const compare = <T extends string | bigint>(a: T, b: T): number => (a < b ? -1 : Number(a > b))

/** The newest day first; of one day the most at stake; of one stake by source, then the greater key. */
export const orderEntries = (entries: readonly TodayEntry[]): TodayEntry[] => entries.toSorted((a, b) =>
  compare(b.day, a.day) || compare(toUnits(b.stake.amount), toUnits(a.stake.amount)) || compare(a.source, b.source) || compare(BigInt(b.key), BigInt(a.key)))

const ABOVE_ALL = '999999999999999999'

/** Where a source goes on after another's line of the same day and stake: with all of its own if it comes later by name, with none if earlier. */
export const placeFor = (source: string, { source: last, day, stake, key }: EntryCursor): EntryPlace => ({ day, stake, key: source === last ? key : source > last ? ABOVE_ALL : '0' })
