import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { decideConsent, readLink, recordConsent } from '#modules/consent/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { channelRefusals } from '../channel/settings/contract.ts'
import { openedChannel } from '../channel/settings/read-channel.ts'
import { deliverer } from '../delivery/runner.ts'
import { browserSubscribed, type PushInput, type PushRenewal } from './contract.ts'

/** The public half of our key, and the firm's name. */
export async function getPushKey(db: Db): Promise<{ publicKey: string | null; firm: string }> {
  const publicKey = (await openedChannel(db, 'push'))?.secret['publicKey'] ?? null
  return inTransaction(db, deliverer, async ({ tx }) => ({ publicKey, firm: (await sql<{ name: string }>`select name from people.unit where parent_id is null order by id limit 1`.execute(tx)).rows[0]?.name ?? '' }))
}

/** Whether the firm sends to browsers. */
export const takesBrowsers = async ({ tx }: Pick<Context, 'tx'>): Promise<boolean> => (await sql`select from messaging.open_channels() c where c.channel = 'push' and c.active`.execute(tx)).rows.length > 0

/** Keeps a browser for whoever a link belongs to, or for a visitor until they are known; one that belonged to another belongs to the last. Asking for messages is a consent to them, on this channel. */
export async function subscribePush(db: Db, { token, visitor, language, endpoint, p256dh, auth }: PushInput): Promise<void> {
  if (!(await openedChannel(db, 'push'))) throw new Refusal(channelRefusals['channel-unset'], { channel: 'push' })
  await inTransaction(db, deliverer, async (context) => {
    const asked = token === undefined ? null : await partyOfLink(context, token)
    const { rows: [kept] } = await sql<{ party: string | null }>`
      insert into messaging.push_subscription (endpoint, p256dh, auth, party_id, visitor, language, at, seen_at)
      select ${endpoint}, ${p256dh}, ${auth}, coalesce(p.survivor_id, p.id), ${visitor ?? null}, ${language ?? null}, ${context.now}, ${context.now} from (values (1)) one left join parties.party p on p.id = ${asked} and p.erased_at is null where ${asked}::bigint is null or p.id is not null
      on conflict (endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth, party_id = excluded.party_id, visitor = excluded.visitor, language = excluded.language, seen_at = excluded.seen_at returning party_id::text as party`.execute(context.tx)
    if (kept?.party) await agree(context, kept.party, endpoint)
    else if (kept && visitor) await publish(context, browserSubscribed, { visitor })
  })
}

async function partyOfLink(context: Context, token: string): Promise<string> {
  const [partyId = ''] = await readLink(context, 'notify', token).catch(() => readLink(context, 'centre', token))
  return partyId
}

/** Says whose a visitor's browsers are, once that is known for certain. */
export async function claimBrowsers(context: Context, { visitor, partyId }: { visitor: string; partyId: string }): Promise<void> {
  const { rows: [claimed] } = await sql<{ endpoint: string }>`update messaging.push_subscription set party_id = ${partyId} where visitor = ${visitor} and party_id is null returning endpoint`.execute(context.tx)
  if (claimed) await agree(context, partyId, claimed.endpoint)
}

/** Forgets a browser; without any the consent for this channel is withdrawn. */
export const unsubscribePush = (db: Db, endpoint: string): Promise<void> => inTransaction(db, deliverer, async (context) => {
  const { rows: [gone] } = await sql<{ party: string | null }>`delete from messaging.push_subscription where endpoint = ${endpoint} returning party_id::text as party`.execute(context.tx)
  if (!gone?.party) return
  const { rows } = await sql`select from messaging.push_subscription where party_id = any (parties.ids_of(${gone.party})) limit 1`.execute(context.tx)
  if (!rows.length) await recordConsent(context, gone.party, { purpose: 'marketing', channel: 'push', state: 'withdrawn', source: 'push', proof: { form: 'push', browser: serviceOf(endpoint) } })
})

/** A browser changed its subscription by itself; one that we do not know is not kept. */
export const renewPush = (db: Db, { before, endpoint, p256dh, auth }: PushRenewal): Promise<void> => inTransaction(db, deliverer, async ({ tx, now }) => {
  await sql`delete from messaging.push_subscription where endpoint = ${endpoint} and endpoint <> ${before}`.execute(tx)
  await sql`update messaging.push_subscription set endpoint = ${endpoint}, p256dh = ${p256dh}, auth = ${auth}, seen_at = ${now} where endpoint = ${before}`.execute(tx)
})

const serviceOf = (endpoint: string): string => new URL(endpoint).hostname

async function agree(context: Context, partyId: string, endpoint: string): Promise<void> {
  const { allowed } = await decideConsent(context, { partyId, purpose: 'marketing', channel: 'push' })
  if (!allowed) await recordConsent(context, partyId, { purpose: 'marketing', channel: 'push', state: 'granted', source: 'push', proof: { form: 'push', browser: serviceOf(endpoint) } })
}
