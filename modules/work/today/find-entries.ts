import type { Context } from '#platform/db/transaction.ts'
import { gather } from '#platform/extend/gather.ts'
import { cutPage, decodeCursor, type Page, type PageQuery } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { TodayEntry } from '../contract.ts'
import '../extension.ts'
import { type EntryCursor, orderEntries, placeFor } from './order-entries.ts'

/** A page of what changed, out of all sources. Each is asked for a whole page after the cursor, whosever line that was. */
export async function findTodayEntries(context: Context, { limit, cursor }: PageQuery): Promise<Page<TodayEntry>> {
  const after = cursor ? readCursor(cursor) : null
  const found = await Promise.all((await gather('todaySources')).map((source) => source.find(context, { after: after && placeFor(source.name, after), limit: limit + 1 })))
  return cutPage(orderEntries(found.flat()).slice(0, limit + 1), limit, (e) => [e.day, e.stake.amount, e.source, e.key])
}

function readCursor(cursor: string): EntryCursor {
  const [day, stake, source, key] = decodeCursor(cursor) ?? []
  if (!day || Number.isNaN(Date.parse(day)) || !/^-?\d{1,15}(\.\d{1,4})?$/.test(stake ?? '') || !source || !/^\d{1,18}$/.test(key ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return { day, stake: stake!, source, key: key! }
}
