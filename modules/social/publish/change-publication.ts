import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { SocialFault, useSocialAccount } from '#modules/messaging/api.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { checkPost, type Publication, type resolvePublication as resolveContract, type SocialPost, socialRefusals as r } from '../post/contract.ts'
import { readPostOf } from '../post/read-posts.ts'
import { publishingOf } from './publishing-of.ts'

type Asking = Pick<HttpContext, 'db' | 'actor' | 'now'>

async function find(context: Pick<Context, 'tx'>, id: string): Promise<{ post: SocialPost; publication: Publication }> {
  const post = await readPostOf(context, id)
  return { post, publication: post.publications.find((u) => u.id === id)! }
}

/** Says of a doubtful publication whether it stands on the network. */
export async function resolvePublication(context: Context, id: string, told: BodyOf<typeof resolveContract>): Promise<SocialPost> {
  const { publication } = await find(context, id)
  if (publication.state !== 'doubtful') throw new Refusal(r['not-doubtful'])
  if (told.arrived) await sql`update social.publication set state = 'published', provider_id = ${told.providerId}, url = ${told.url}, published_at = coalesce(begun_at, ${context.now}), fault = null, said = null where id = ${id} and state = 'doubtful'`.execute(context.tx)
  else await again(context, id)
  await audit(context, { action: 'resolve', object: 'social-post', id, detail: told })
  return readPostOf(context, id)
}

/** Tries once more what was refused. */
export async function retryPublication(context: Context, id: string): Promise<SocialPost> {
  const { publication } = await find(context, id)
  if (publication.state !== 'failed') throw new Refusal(r['not-failed'])
  await again(context, id)
  await audit(context, { action: 'retry', object: 'social-post', id })
  return readPostOf(context, id)
}

async function again(context: Context, id: string): Promise<void> {
  await sql`update social.publication set state = 'waiting', due_at = ${context.now}, attempts = 0, fault = null, said = null where id = ${id} and state in ('doubtful', 'failed')`.execute(context.tx)
  await enqueue(context, 'social.publish', {}, { key: 'social-publish' })
}

/** Changes the words of what is published. */
export async function editPublication(asking: Asking, id: string, text: string, store: FileStore): Promise<SocialPost> {
  const { post, publication, providerId } = await published(asking, id)
  const { network } = publication.account
  if (checkPost(network, { ...post, text }).faults.length) throw new Refusal(r['does-not-fit'], { account: publication.account.name, fault: 'too-long' })
  const words = await publishingOf(asking.db, { ...post, id, network, text }, store)
  await onNetwork(asking, publication, (connector) => connector.edit?.(providerId, words))
  return keep(asking, id, 'edit', sql`text = ${text}`)
}

/** Takes what is published off the network. */
export async function removePublication(asking: Asking, id: string): Promise<SocialPost> {
  const { publication, providerId } = await published(asking, id)
  await onNetwork(asking, publication, (connector) => connector.remove?.(providerId))
  return keep(asking, id, 'remove', sql`state = 'removed', removed_at = ${asking.now}`)
}

const published = ({ db, actor, now }: Asking, id: string) => inTransaction(db, actor, async (context) => {
  const found = await find(context, id)
  if (found.publication.state !== 'published') throw new Refusal(r['not-published'])
  const { rows: [row] } = await sql<{ id: string }>`select provider_id as id from social.publication where id = ${id}`.execute(context.tx)
  return { ...found, providerId: row!.id }
}, now)

const keep = ({ db, actor, now }: Asking, id: string, action: string, change: ReturnType<typeof sql>): Promise<SocialPost> => inTransaction(db, actor, async (context) => {
  await sql`update social.publication set ${change} where id = ${id}`.execute(context.tx)
  await audit(context, { action, object: 'social-post', id })
  return readPostOf(context, id)
}, now)

type Act = Parameters<typeof useSocialAccount>[2] extends (connector: infer C, ...rest: never[]) => unknown ? (connector: C) => Promise<void> | undefined : never

/** What is gone from the network already needs no taking off. */
async function onNetwork({ db }: Asking, { account }: Publication, act: Act): Promise<void> {
  await useSocialAccount(db, account.id, (connector) => act(connector) ?? Promise.reject(new Refusal(r.cannot))).catch((error: unknown) => {
    if (error instanceof SocialFault && error.kind !== 'gone') throw new Refusal(r['network-refused'], { kind: error.kind, said: error.message })
    if (!(error instanceof SocialFault)) throw error
  })
}
