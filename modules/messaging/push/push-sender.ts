import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { askProvider, outcomeOfSilence, outcomeOfStatus } from '../channel/ask-provider.ts'
import type { Outcome, Outgoing, Sender } from '../channel/sender.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import { encryptPush, type Subscription, vapidHeader } from './encrypt.ts'

/** The browser that the party used last. */
export const lastBrowser: RawBuilder<unknown> = sql`(select s.endpoint from messaging.push_subscription s where s.party_id = any (parties.ids_of(d.party_id)) order by s.seen_at desc limit 1)`

const DAY = 86_400
/** What fits into one record. */
const MOST = 3000

/** Sends to browsers through their makers' push services (RFC 8030). A subscription that is over is forgotten. */
export const openPush = (db: Db, { settings, secret }: KnownChannel<'web-push'>): Sender => ({
  width: 8,
  async send({ id, address, subject, body, approved }: Outgoing): Promise<Outcome> {
    const subscription = await read(db, address)
    if (!subscription) return { kind: 'failed', reason: 'push unsubscribed' }
    const plain = Buffer.from(JSON.stringify({ id, title: subject ?? '', body: body.slice(0, 800), url: approved?.url ?? '' }))
    if (plain.length > MOST) return { kind: 'failed', reason: 'push too-long' }
    try {
      const vapid = { publicKey: secret['publicKey']!, privateKey: secret['privateKey']!, contact: settings.contact }
      const { status, headers } = await askProvider(address, { headers: { 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream', ttl: String(DAY), topic: `g${id}`.slice(0, 32), authorization: vapidHeader(address, vapid, new Date()) }, body: encryptPush(plain, subscription) })
      if (status >= 200 && status < 300) return { kind: 'sent', reference: String(headers['location'] ?? '') || null }
      if (status !== 404 && status !== 410) return outcomeOfStatus(status, 'push')
      await forget(db, address)
      return { kind: 'failed', reason: 'push unsubscribed' }
    } catch (error) {
      return outcomeOfSilence(error, 'push')
    }
  },
  close: () => Promise.resolve(),
})

const read = (db: Db, endpoint: string): Promise<Subscription | undefined> => inTransaction(db, deliverer, async ({ tx }) => (await sql<Subscription>`select endpoint, p256dh, auth from messaging.push_subscription where endpoint = ${endpoint}`.execute(tx)).rows[0])
const forget = (db: Db, endpoint: string): Promise<unknown> => inTransaction(db, deliverer, ({ tx }) => sql`delete from messaging.push_subscription where endpoint = ${endpoint}`.execute(tx))
