import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { readLink } from '#modules/consent/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Streamed } from '#platform/http/route.ts'
import { channelRefusals } from '../channel/settings/contract.ts'
import { openedChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import type { PushInput } from './contract.ts'

/** The public half of our key. */
export const getPushKey = async (db: Db): Promise<{ publicKey: string | null }> => ({ publicKey: (await openedChannel(db, 'push'))?.secret['publicKey'] ?? null })

/** Keeps a browser for whoever a link to the preference centre belongs to; one that belonged to another belongs to the last. */
export async function subscribePush(db: Db, { token, endpoint, p256dh, auth }: PushInput): Promise<void> {
  if (!(await openedChannel(db, 'push'))) throw new Refusal(channelRefusals['channel-unset'], { channel: 'push' })
  await inTransaction(db, deliverer, async (context) => {
    const [partyId = ''] = await readLink(context, 'centre', token)
    await sql`
      insert into messaging.push_subscription (endpoint, p256dh, auth, party_id, at, seen_at) select ${endpoint}, ${p256dh}, ${auth}, coalesce(p.survivor_id, p.id), ${context.now}, ${context.now} from parties.party p where p.id = ${partyId} and p.erased_at is null
      on conflict (endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth, party_id = excluded.party_id, seen_at = excluded.seen_at`.execute(context.tx)
  })
}

const worker = `self.addEventListener('push', (event) => {
  const { title, body, url } = event.data ? event.data.json() : {}
  event.waitUntil(self.registration.showNotification(title || '', { body, data: { url } }))
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { url } = event.notification.data || {}
  if (/^https?:/.test(url || '')) event.waitUntil(self.clients.openWindow(url))
})
`

/** The script that shows push messages, for the firm's own pages to register. */
export const pushWorker = (): Streamed => ({ type: 'text/javascript', stream: Readable.from([worker]), headers: { 'service-worker-allowed': '/', 'cache-control': 'public, max-age=3600' } })
