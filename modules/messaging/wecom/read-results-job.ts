import { sql } from 'kysely'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { isOf, openedChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import { endGiven } from '../given/end-given.ts'
import { readResults } from './read-results.ts'

const MOST = 200

/** Asks what became of broadcasts that employees were to confirm. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  const known = await openedChannel(db, 'wecom')
  if (!isOf(known, 'wecom')) return
  const waiting = await inTransaction(db, deliverer, async ({ tx }) => (await sql<{ id: string; reference: string; address: string }>`
    select id::text, reference, address from messaging.message where channel = 'wecom' and state = 'given' and reference is not null order by id limit ${MOST}`.execute(tx)).rows)
  for (const [reference, messages] of Map.groupBy(waiting, (m) => m.reference)) {
    if (signal.aborted) return
    const results = await readResults(known, reference, now).catch((error: Error) => { log.warn({ error: error.message }, 'wecom: no results'); return new Map<string, 'sent' | 'failed'>() })
    await inTransaction(db, deliverer, async (context) => {
      for (const { id, address } of messages) {
        const result = results.get(address)
        if (result) await endGiven(context, [id], result, result === 'failed' ? 'wecom not-delivered' : null)
      }
    })
  }
}
