import { sql } from 'kysely'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { isSealed, sealSecret } from '#platform/secret/seal-secret.ts'
import { ChannelSettings } from '../channel/settings/contract.ts'
import { deliverer } from '../delivery/runner.ts'
import { mailboxPlace, openChannelSecrets, sealChannel } from './places.ts'

/** Seals passwords and keys that were kept before there were seals. There are as many as a firm has mailboxes and channels. */
export const run = ({ db }: JobContext): Promise<void> => inTransaction(db, deliverer, async (context) => {
  await sealMailboxes(context)
  await sealChannels(context)
})

async function sealMailboxes({ tx }: Context): Promise<void> {
  const { rows } = await sql<{ id: string; host: string; username: string; password: string }>`select id::text, host, username, messaging.mailbox_password(id) as password from messaging.mailbox`.execute(tx)
  for (const { id, password, ...door } of rows.filter((r) => !isSealed(r.password))) await sql`update messaging.mailbox set password = ${sealSecret(password, mailboxPlace(door))} where id = ${id}`.execute(tx)
}

async function sealChannels({ tx }: Context): Promise<void> {
  const { rows } = await sql<{ channel: string; settings: unknown; secret: Record<string, string> }>`select channel, settings, messaging.channel_secret(channel) as secret from messaging.channel`.execute(tx)
  for (const { channel, settings, secret } of rows.filter((r) => Object.values(r.secret).some((value) => !isSealed(value)))) {
    const of = ChannelSettings.parse(settings)
    await sql`update messaging.channel set secret = ${JSON.stringify(sealChannel(of, openChannelSecrets(of, secret)))}::jsonb where channel = ${channel}`.execute(tx)
  }
}
