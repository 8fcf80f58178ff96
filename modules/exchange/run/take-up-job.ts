import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { SILENT_SECONDS } from './runner.ts'

/** Imports whose process died are taken up by this one, where they stood. */
export async function run({ db, now }: JobContext): Promise<void> {
  await inTransaction(db, system('import'), async (context) => {
    const { rows } = await sql<{ id: string }>`
      select id::text from exchange.import where state in ('checking', 'running', 'stopping', 'undoing') and (runner is null or heartbeat < now() - make_interval(secs => ${SILENT_SECONDS}))`.execute(context.tx)
    for (const { id } of rows) await enqueue(context, 'exchange.work', { importId: id }, { key: id })
  }, now)
}
