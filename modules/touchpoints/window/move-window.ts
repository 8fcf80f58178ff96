import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { prepareTouchpoints } from '../log/write-touchpoints.ts'

const DAY = 86_400_000

/** Moves the window in which `contacts90` counts, and opens the months to come before anyone needs them. */
export async function run({ db, now }: JobContext): Promise<void> {
  await inTransaction(db, system('touchpoints.move-window'), async (context) => {
    await prepareTouchpoints(context, { at: [now, new Date(now.getTime() + 31 * DAY)], kinds: [] })
    await sql`select touchpoints.move_window(${new Date(now.getTime() - 90 * DAY)})`.execute(context.tx)
  }, now)
}
