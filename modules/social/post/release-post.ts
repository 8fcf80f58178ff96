import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { checkPost, type PostState, type SocialPost, socialRefusals as r } from './contract.ts'
import { readPost } from './read-posts.ts'

/** Lets a draft go; or asks for approval, where the firm demands it and whoever releases may not give it alone. */
export async function releasePost(context: Context, id: string): Promise<SocialPost> {
  const post = await readPost(context, id)
  if (post.state !== 'draft') throw new Refusal(r['not-draft'], { state: post.state })
  requireFit(post)
  if (post.dueAt && new Date(post.dueAt) < context.now) throw new Refusal(r['past-due'], {}, '/body/dueAt')
  if (!(await getSetting(context.tx, 'social.approval'))) return letGo(context, post, 'release')
  await move(context, post, 'asked', sql`asked_by = ${context.actor.memberId}::bigint`)
  await audit(context, { action: 'ask', object: 'social-post', id })
  return readPost(context, id)
}

/** Approves what another asked for, or sends it back as a draft. */
export async function approvePost(context: Context, id: string, approved: boolean): Promise<SocialPost> {
  const post = await readPost(context, id)
  if (post.state !== 'asked') throw new Refusal(r['not-asked'], { state: post.state })
  if (!approved) {
    await move(context, post, 'draft', sql`asked_by = null`)
    await audit(context, { action: 'decline', object: 'social-post', id })
    return readPost(context, id)
  }
  if (post.askedBy?.id === context.actor.memberId || post.createdBy?.id === context.actor.memberId) throw new Refusal(r['own-approval'])
  requireFit(post)
  return letGo(context, post, 'approve')
}

/** Stops what waits. */
export async function cancelPost(context: Context, id: string): Promise<SocialPost> {
  const post = await readPost(context, id)
  const { numAffectedRows } = await sql`update social.publication set state = 'cancelled', due_at = null where post_id = ${id} and state in ('waiting', 'planned')`.execute(context.tx)
  if (!numAffectedRows || post.state === 'draft') throw new Refusal(r['nothing-waits'])
  if (post.publications.every((u) => u.state === 'waiting' || u.state === 'planned')) await move(context, post, 'cancelled', sql`asked_by = asked_by`)
  await audit(context, { action: 'cancel', object: 'social-post', id })
  return readPost(context, id)
}

async function letGo(context: Context, post: SocialPost, act: 'release' | 'approve'): Promise<SocialPost> {
  const { tx, actor, now } = context
  const due = post.dueAt && new Date(post.dueAt) > now ? new Date(post.dueAt) : now
  await move(context, post, 'released', act === 'approve' ? sql`approved_by = ${actor.memberId}::bigint` : sql`asked_by = asked_by`)
  await sql`update social.publication set state = 'waiting', due_at = ${due} where post_id = ${post.id} and state = 'planned'`.execute(tx)
  await enqueue(context, 'social.publish', {}, { key: 'social-publish', ...(due > now && { startAfter: due }) })
  await audit(context, { action: act, object: 'social-post', id: post.id })
  return readPost(context, post.id)
}

async function move({ tx, now }: Context, { id, state }: SocialPost, to: PostState, also: ReturnType<typeof sql>): Promise<void> {
  const { numAffectedRows } = await sql`update social.post set state = ${to}, updated_at = ${now}, version = version + 1, ${also} where id = ${id} and state = ${state}`.execute(tx)
  if (!numAffectedRows) throw new Refusal(r['not-draft'], { state })
}

function requireFit(post: SocialPost): void {
  for (const { account, text } of post.publications) {
    const [fault] = checkPost(account.network, { ...post, text: text ?? post.text }).faults
    if (fault) throw new Refusal(r['does-not-fit'], { account: account.name, fault })
  }
}
