import { sql } from 'kysely'
import { inTransaction } from '#platform/db/transaction.ts'
import { fileStore } from '#platform/files/open-store.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { deliverer } from '../delivery/runner.ts'
import { readSealingKey } from '../email/sealing-key.ts'
import { openMailboxPassword } from '../secret/places.ts'
import { watchMailbox, type Watched } from './watch-mailbox.ts'

/** How long one run listens: to the next one, which the clock starts each minute. */
const LISTEN_MS = 55_000

/** Reads every active mailbox and listens to all of them at once. */
export async function run({ db, log, signal }: JobContext): Promise<void> {
  const mailboxes = await inTransaction(db, deliverer, async ({ tx }) => (await sql<Watched>`
    select m.id::text, m.host, m.port, m.security, m.username, m.folder, messaging.mailbox_password(m.id) as password, m.uid_validity::text as "uidValidity", m.last_uid::int as "lastUid", m.created_at as since from messaging.mailbox m where m.active`.execute(tx)).rows)
  if (!mailboxes.length) return
  const desk = { db, store: fileStore(), key: await readSealingKey(db) }
  const until = new Date(Date.now() + LISTEN_MS)
  await Promise.all(mailboxes.map((mailbox) => watchMailbox({ ...mailbox, password: openMailboxPassword(mailbox.password, mailbox) }, { desk, log, signal, until })))
}
