import { fromUnits, toUnits } from '#kernel/money.ts'
import type { TodayItem } from '../../contract.ts'

/** What Today's first line says. A party's worth counts once, however much there is to do for it. */
export function countToday(items: readonly TodayItem[]): { due: number; promises: number; contacts: number; late: number; worth: string; currency: string | null } {
  const due = items.filter((item) => item.reason !== 'promise-soon')
  const stakes = new Map(due.flatMap((item) => (item.party && item.stake ? [[item.party.id, item.stake] as const] : [])))
  return {
    due: due.length,
    promises: due.filter((item) => item.kind === 'promise').length,
    contacts: new Set(due.flatMap((item) => (item.kind === 'follow-up' ? [item.party?.id ?? item.id] : []))).size,
    late: due.filter((item) => item.reason === 'overdue').length,
    worth: fromUnits([...stakes.values()].reduce((sum, stake) => sum + toUnits(stake.amount), 0n)),
    currency: [...stakes.values()][0]?.currency ?? null,
  }
}
