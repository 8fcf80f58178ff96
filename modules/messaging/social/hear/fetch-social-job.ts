import { sql } from 'kysely'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { deliverer } from '../../delivery/runner.ts'
import { useAccount } from '../account/use-account.ts'
import { hearWords } from './hear-words.ts'

/** Asks every account's network what was said since the last time; of one that tells by itself, whether we are still let in. How far it was read is kept with what was read. */
export async function run({ db, log, signal, now }: Pick<JobContext, 'db' | 'log' | 'signal' | 'now'>): Promise<void> {
  const { rows } = await inTransaction(db, deliverer, ({ tx }) => sql<{ id: string }>`select id::text from messaging.social_account where active and removed_at is null and coalesce(rest_until <= ${now}, true) order by checked_at nulls first`.execute(tx), now)
  for (const { id } of rows) {
    if (signal.aborted) return
    try {
      await useAccount(db, id, async (connector, account) => {
        const found = connector.fetch ? await connector.fetch() : void (await connector.check())
        await inTransaction(db, deliverer, async (context) => {
          if (found) await hearWords(context, account, found.heard)
          await sql`update messaging.social_account set checked_at = ${context.now} ${found ? sql`, cursor = ${JSON.stringify(found.cursor)}::jsonb` : sql``} where id = ${id}`.execute(context.tx)
        })
      })
    } catch (error) {
      log.warn({ account: id, reason: (error as Error).message }, 'a social account was not read')
    }
  }
}
