import { sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Sender } from '../channel/sender.ts'
import { deliverer } from '../delivery/runner.ts'
import { openEmail } from './email-sender.ts'
import { readMailSettings } from './mail-settings.ts'
import { readSealingKey } from './sealing-key.ts'
import { returnPathOf } from './verp.ts'

/** The way out by mail: as the environment says, with replies and bounces led to a mailbox that is read. Null without a mail server. */
export async function openMailChannel(db: Db): Promise<Sender | null> {
  const settings = readMailSettings()
  if (!settings) return null
  const mailbox = await readReplyMailbox(db)
  if (!mailbox) return openEmail(settings)
  const key = await readSealingKey(db)
  return openEmail({ ...settings, replyTo: mailbox.address, returnPath: mailbox.plus ? (id) => returnPathOf(key, mailbox.address, id) : () => mailbox.address })
}

/** The mailbox that replies go to: the first that is read. */
export const readReplyMailbox = (db: Db): Promise<{ address: string; plus: boolean } | null> => inTransaction(db, deliverer, async ({ tx }) =>
  (await sql<{ address: string; plus: boolean }>`select address, plus from messaging.mailbox where active order by id limit 1`.execute(tx)).rows[0] ?? null)
