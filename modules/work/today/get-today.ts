import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Today, TodayItem, WorkItem } from '../contract.ts'
import '../extension.ts'
import { readItems } from '../item/read-items.ts'
import { orderToday, reasonOf } from './order-today.ts'

const MOST = 100

/** What the asker is to do: everything due or late and promises of the coming week, ordered by what is at stake. */
export async function getToday(context: Context): Promise<Today> {
  const { actor, now } = context
  const day = dayIn(actor.zone, now)
  const rows = await readItems(context, sql`where item.outcome is null and item.owner_id = ${actor.memberId}::bigint and (item.due_on <= ${day}::date or (item.kind = 'promise' and item.due_on <= ${day}::date + 7)) order by item.due_on, item.id limit ${MOST + 1}`)
  const stakes = await findStakes(context, rows)
  const items = rows.slice(0, MOST).flatMap((row): TodayItem[] => {
    const reason = reasonOf(row)
    return reason ? [{ ...row, reason, stake: (row.party && stakes.get(row.party.id)) ?? null }] : []
  })
  return { day, items: orderToday(items), more: rows.length > MOST }
}

async function findStakes(context: Context, rows: readonly WorkItem[]): Promise<Map<string, { amount: string; currency: string }>> {
  const partyIds = [...new Set(rows.flatMap((row) => row.party?.id ?? []))]
  if (!partyIds.length) return new Map()
  const found = await Promise.all((await gather('valueAtStake')).map((source) => source.find(context, partyIds)))
  return new Map(found.flatMap((stakes) => [...stakes]))
}
