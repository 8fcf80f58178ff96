import { sql } from 'kysely'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { isOf, openedChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import { endGiven } from '../given/end-given.ts'
import { readResults } from './read-results.ts'

/** Broadcasts asked about in one run: WeCom counts calls. The next run goes on where this one ended. */
const MOST = 200
/** An employee who has not confirmed for so long will not. */
const DAYS = 30
let after = '0'

/** Asks what became of broadcasts that employees were to confirm; gives up those that nobody confirmed for a month. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  const known = await openedChannel(db, 'wecom')
  if (!isOf(known, 'wecom')) return
  const waiting = await inTransaction(db, deliverer, async ({ tx }) => (await sql<{ id: string; reference: string; address: string; old: boolean }>`
    select id::text, reference, address, handed_at < ${now}::timestamptz - make_interval(days => ${DAYS}) as old from messaging.message where channel = 'wecom' and state = 'given' and reference is not null and id > ${after} order by id limit ${MOST}`.execute(tx)).rows, now)
  after = waiting.length < MOST ? '0' : waiting.at(-1)!.id
  for (const [reference, messages] of Map.groupBy(waiting, (m) => m.reference)) {
    if (signal.aborted) return
    const results = await readResults(known, reference, now).catch((error: Error) => { log.warn({ error: error.message }, 'wecom: no results'); return new Map<string, 'sent' | 'failed'>() })
    await inTransaction(db, deliverer, async (context) => {
      for (const { id, address, old } of messages) {
        const result = results.get(address)
        if (result) await endGiven(context, [id], result, result === 'failed' ? 'wecom not-delivered' : null)
        else if (old) await endGiven(context, [id], 'failed', 'wecom not-confirmed')
      }
    }, now)
  }
}
