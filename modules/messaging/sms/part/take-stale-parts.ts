import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { receiveSms } from '../receive-sms.ts'
import { takeSeries } from './keep-part.ts'

const HOURS = 24
const MOST = 200

/** Takes long messages whose last part has not come for a day as they stand, so that nothing said is lost; then forgets parts that were taken. Returns how many were taken. */
export async function takeStaleParts(context: Context): Promise<number> {
  const { tx, now } = context
  const { rows } = await sql<{ series: string }>`select series from messaging.sms_part group by series having max(at) < ${now}::timestamptz - make_interval(hours => ${HOURS}) limit ${MOST}`.execute(tx)
  const series = rows.map((r) => r.series)
  const stale = await takeSeries(context, series)
  for (const { from, text, key, at } of stale) await receiveSms(context, { from, text, at, providerKey: `smpp ${key}`.slice(0, 300) })
  await sql`delete from messaging.sms_part where series = any (${series}::text[])`.execute(tx)
  return stale.length
}
