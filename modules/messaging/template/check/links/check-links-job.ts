import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { deliverer } from '../../../delivery/runner.ts'
import { probeLink } from './probe-link.ts'

const WIDTH = 6

/** Tries links, a few at once; each result stands as soon as it is there. */
export async function run({ db, signal }: Pick<JobContext, 'db' | 'signal'>, { id }: { id: string }): Promise<void> {
  const asked = await inTransaction(db, deliverer, async ({ tx }) => {
    const { rows: [check] } = await sql<{ links: string[] }>`update messaging.link_check set results = '[]' where id = ${id} and ended_at is null returning links`.execute(tx)
    return check && { links: check.links, privateAllowed: await getSetting(tx, 'webhooks.private-addresses') }
  })
  if (!asked) return
  const waiting = asked.links.values()
  const place = async () => {
    for (const link of waiting) {
      if (signal.aborted) return
      const result = await probeLink(link, asked)
      await inTransaction(db, deliverer, ({ tx }) => sql`update messaging.link_check set results = results || ${JSON.stringify([result])}::jsonb where id = ${id}`.execute(tx))
    }
  }
  await Promise.all(Array.from({ length: WIDTH }, place))
  if (signal.aborted) throw new Error('stopped before all links were tried')
  await inTransaction(db, deliverer, ({ tx }) => sql`update messaging.link_check set ended_at = now() where id = ${id}`.execute(tx))
}
