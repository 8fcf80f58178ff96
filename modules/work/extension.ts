import type { Context } from '#platform/db/transaction.ts'
import type { TodayEntry } from './contract.ts'

/** What relationships are worth, by party id; what is not known is left out. Today is ordered by it. */
export interface ValueAtStake { find(context: Context, partyIds: readonly string[]): Promise<ReadonlyMap<string, { amount: string; currency: string }>> }

/** Further lines of Today: what changed, what is at risk. */
export interface TodaySource { name: string; find(context: Context): Promise<TodayEntry[]> }

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    valueAtStake: ValueAtStake[]
    todaySources: TodaySource[]
  }
}
