import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'

/** A runner that has not been seen for so long has ended. More than the longest silence that a hand-over bears. */
const GONE_SECONDS = 120
const SEEN_EVERY_MS = 20_000

export const deliverer: Actor = system('messaging')

/** Whoever hands messages over, known to the others by being seen. */
export interface Runner { id: string; stop(): Promise<void> }

export async function startRunner(db: Db): Promise<Runner> {
  const id = randomUUID()
  const beSeen = () => inTransaction(db, deliverer, ({ tx }) => sql`insert into messaging.runner (id, seen_at) values (${id}, now()) on conflict (id) do update set seen_at = now()`.execute(tx))
  await beSeen()
  const beat = setInterval(() => void beSeen().catch(() => {}), SEEN_EVERY_MS)
  return {
    id,
    async stop() {
      clearInterval(beat)
      await inTransaction(db, deliverer, ({ tx }) => sql`delete from messaging.runner where id = ${id}`.execute(tx))
    },
  }
}

/** Parks what ended runners had in hand: it may have arrived. Returns how many. */
export const parkAbandoned = (db: Db, seconds = GONE_SECONDS): Promise<number> => inTransaction(db, deliverer, async ({ tx }) => {
  await sql`delete from messaging.runner where seen_at < now() - make_interval(secs => ${seconds})`.execute(tx)
  const { rows } = await sql`update messaging.message m set state = 'doubtful', reason = 'runner-ended' where m.state = 'handing' and not exists (select from messaging.runner r where r.id = m.runner) returning 1`.execute(tx)
  return rows.length
})
