import type { Context } from '#platform/db/transaction.ts'
import type { TodayEntry } from './contract.ts'

/** What relationships are worth, by party id; what is not known is left out. Today is ordered by it. */
export interface ValueAtStake { find(context: Context, partyIds: readonly string[]): Promise<ReadonlyMap<string, { amount: string; currency: string }>> }

/** A place in the order of Today's lines: the newest day first, then the most at stake, then the greater key. */
export interface EntryPlace { day: string; stake: string; key: string }

/** Further lines of Today: what changed, what is at risk. It gives those after a place, in its order; the stake is in the firm's currency. */
export interface TodaySource { name: string; find(context: Context, page: { after: EntryPlace | null; limit: number }): Promise<TodayEntry[]> }

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    valueAtStake: ValueAtStake[]
    todaySources: TodaySource[]
  }
}
