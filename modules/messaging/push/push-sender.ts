import { type RawBuilder, sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { askProvider, outcomeOfSilence, outcomeOfStatus } from '../channel/ask-provider.ts'
import type { Outcome, Outgoing, Sender } from '../channel/sender.ts'
import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import { encryptPush, type Subscription, type Vapid, vapidHeader } from './encrypt.ts'

/** Stands for all browsers of the party. */
export const browsersOf: RawBuilder<unknown> = sql`(select 'browsers/' || d.party_id from messaging.push_subscription s where s.party_id = any (parties.ids_of(d.party_id)) limit 1)`

const DAY = 86_400
/** What fits into one record. */
const MOST = 3000
/** Browsers of one party that are told at most, the last used first. */
const BROWSERS = 10

/** Sends to all browsers of a party through their makers' push services (RFC 8030). One that is over is forgotten, the others stay. Whoever is told on one of them is told. */
export const openPush = async (db: Db, { settings, secret }: KnownChannel<'web-push'>): Promise<Sender> => {
  const vapid = { publicKey: secret['publicKey']!, privateKey: secret['privateKey']!, contact: settings.contact }
  const privateAllowed = await inTransaction(db, deliverer, ({ tx }) => getSetting(tx, 'webhooks.private-addresses'))
  return {
    width: 8,
    async send(message: Outgoing): Promise<Outcome> {
      const plain = Buffer.from(JSON.stringify({ id: message.id, title: message.subject ?? '', body: message.body.slice(0, 800), url: message.approved?.url || linkIn(message.body) }))
      if (plain.length > MOST) return { kind: 'failed', reason: 'push too-long' }
      const outcomes: Outcome[] = []
      for (const browser of await read(db, message.partyId)) outcomes.push(await tell(db, browser, { id: message.id, plain, vapid, privateAllowed }))
      return weightiest(outcomes)
    },
    close: () => Promise.resolve(),
  }
}

/** Where a tap leads where nothing else is said: to the first address among the words. */
const linkIn = (text: string): string => /https?:\/\/[^\s<>"，。）)]+/.exec(text)?.[0] ?? ''

const order = ['sent', 'doubtful', 'later', 'failed'] as const
export const weightiest = (outcomes: readonly Outcome[]): Outcome => order.flatMap((kind) => outcomes.find((o) => o.kind === kind) ?? [])[0] ?? { kind: 'failed', reason: 'push unsubscribed' }

interface Telling { id: string; plain: Buffer; vapid: Vapid; privateAllowed: boolean }

async function tell(db: Db, browser: Subscription, { id, plain, vapid, privateAllowed }: Telling): Promise<Outcome> {
  const { endpoint } = browser
  try {
    const { status, headers } = await askProvider(endpoint, { headers: { 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream', ttl: String(DAY), topic: `g${id}`.slice(0, 32), authorization: vapidHeader(endpoint, vapid, new Date()) }, body: encryptPush(plain, browser), guard: { privateAllowed } })
    if (status >= 200 && status < 300) return { kind: 'sent', reference: String(headers['location'] ?? '') || null }
    if (status !== 404 && status !== 410) return outcomeOfStatus(status, 'push')
    await forget(db, endpoint)
    return { kind: 'failed', reason: 'push unsubscribed' }
  } catch (error) {
    return outcomeOfSilence(error, 'push')
  }
}

const read = (db: Db, partyId: string): Promise<Subscription[]> => inTransaction(db, deliverer, async ({ tx }) => (await sql<Subscription>`select endpoint, p256dh, auth from messaging.push_subscription where party_id = any (parties.ids_of(${partyId})) order by seen_at desc limit ${BROWSERS}`.execute(tx)).rows)
const forget = (db: Db, endpoint: string): Promise<unknown> => inTransaction(db, deliverer, ({ tx }) => sql`delete from messaging.push_subscription where endpoint = ${endpoint}`.execute(tx))
