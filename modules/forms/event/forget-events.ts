import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { monthOf } from './gather-events.ts'

/** Forgets raw events by whole months once the firm's time is over, and browsers that were not seen for as long; opens the next month ahead. */
export async function run({ db, now, log }: JobContext): Promise<void> {
  const gone = await inTransaction(db, system('forms.forget-events'), async ({ tx }) => {
    const months = await getSetting(tx, 'web.keep-months')
    const here = monthOf(now.toISOString())
    await sql`select forms.open_month(${here}::int), forms.open_month(${here + 1}::int)`.execute(tx)
    await sql`delete from forms.visitor where seen_at < ${now}::timestamptz - make_interval(months => ${months})`.execute(tx)
    return (await sql<{ n: number }>`select forms.drop_before(${here - months}::int) as n`.execute(tx)).rows[0]!.n
  }, now)
  if (gone) log.info({ months: gone }, 'raw web events forgotten')
}
