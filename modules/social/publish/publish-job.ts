import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import { SocialFault, useSocialAccount } from '#modules/messaging/api.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { fileStore } from '#platform/files/open-store.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { postPublished, publicationStuck } from '../post/contract.ts'
import { type Held, publishingOf } from './publishing-of.ts'

export const publisher = system('social')
const TRIES = 6
const AGAIN_MS = 300_000

/** Publishes what is due, one after another. Taking is committed before the network is asked and its answer after: whatever ends in between is doubtful, and never published twice by itself. */
export async function run({ db, log, signal, store = fileStore() }: Pick<JobContext, 'db' | 'log' | 'signal'> & { store?: FileStore }): Promise<void> {
  await park(db)
  for (let held = await take(db); held && !signal.aborted; held = await take(db)) {
    const fault = await hand(db, held, store)
    if (fault) log.warn({ publication: held.id, reason: fault.message }, 'a post was not published')
  }
}

/** What was in hand when its worker ended. Mastodon does nothing twice under one key for an hour, so that it may be asked again. */
const park = (db: Db) => inTransaction(db, publisher, ({ tx, now }) => sql`
  update social.publication u set state = case when a.network = 'mastodon' and u.begun_at > ${now}::timestamptz - interval '50 minutes' then 'waiting' else 'doubtful' end, fault = 'silent', said = 'interrupted'
  from messaging.social_account a where a.id = u.account_id and u.state = 'publishing' and u.begun_at < ${now}::timestamptz - interval '10 minutes'`.execute(tx))

const take = (db: Db): Promise<Held | undefined> => inTransaction(db, publisher, async ({ tx, now }) => (await sql<Held>`
  update social.publication u set state = 'publishing', begun_at = ${now}, attempts = attempts + 1, fault = null, said = null
  from social.post p, messaging.social_account a where p.id = u.post_id and a.id = u.account_id and u.id = (
    select d.id from social.publication d join messaging.social_account x on x.id = d.account_id where d.state = 'waiting' and d.due_at <= ${now} and x.active and coalesce(x.rest_until <= ${now}, true) order by d.due_at, d.id limit 1 for update of d skip locked)
  returning u.id::text, u.post_id::text as "postId", u.account_id::text as "accountId", u.attempts, a.network, coalesce(u.text, p.text) as text, p.title, p.link, p.tag, p.pictures`.execute(tx)).rows[0])

async function hand(db: Db, held: Held, store: FileStore): Promise<SocialFault | null> {
  try {
    const post = await publishingOf(db, held, store)
    const made = await useSocialAccount(db, held.accountId, (connector) => connector.publish(post))
    if (!made.id) throw new SocialFault('silent', 'no number')
    await inTransaction(db, publisher, async (context) => {
      await sql`update social.publication set state = 'published', provider_id = ${made.id}, url = ${made.url}, published_at = ${context.now} where id = ${held.id}`.execute(context.tx)
      await publish(context, postPublished, { postId: held.postId, publicationId: held.id, accountId: held.accountId, url: made.url })
    })
    return null
  } catch (error) {
    const fault = error instanceof SocialFault ? error : new SocialFault('other', (error as Error).message)
    await inTransaction(db, publisher, (context) => note(context, held, fault))
    return fault
  }
}

async function note(context: Context, { id, postId, accountId, attempts }: Held, { kind, message, wait }: SocialFault): Promise<void> {
  const again = (kind === 'rate' || kind === 'down') && attempts < TRIES
  const state = kind === 'silent' ? 'doubtful' : again ? 'waiting' : 'failed'
  await sql`update social.publication set state = ${state}, fault = ${kind}, said = ${message}, due_at = ${again ? new Date(context.now.getTime() + Math.max(AGAIN_MS, (wait ?? 0) * 1000)) : null} where id = ${id}`.execute(context.tx)
  if (state !== 'waiting') await publish(context, publicationStuck, { postId, publicationId: id, accountId, state, reason: `${kind} ${message}` })
}
