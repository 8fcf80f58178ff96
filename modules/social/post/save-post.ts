import { sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { findSocialAccounts } from '#modules/messaging/api.ts'
import { rowSet } from '#platform/db/row-set.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { checkPost, type PostInput, type Preview, type SocialPost, socialRefusals as r } from './contract.ts'
import { readPost } from './read-posts.ts'

/** Shows what each account would publish, and what does not fit. */
export async function previewPost(context: Context, input: PostInput): Promise<Preview> {
  const networks = await networksOf(context, input)
  return { accounts: input.accounts.map(({ accountId, text }) => ({ accountId, ...checkPost(networks.get(accountId)!, { ...input, text: text ?? input.text }) })) }
}

/** Writes a draft. */
export async function createPost(context: Context, input: PostInput): Promise<SocialPost> {
  const { tx, actor, now } = context
  await requireAll(context, input)
  const { rows: [made] } = await sql<{ id: string }>`
    insert into social.post (text, title, link, tag, pictures, due_at, created_at, created_by, updated_at) values (${input.text}, ${input.title}, ${input.link}, ${input.tag}, ${input.pictures}, ${input.dueAt}, ${now}, ${actor.memberId}, ${now}) returning id::text`.execute(tx)
  await plan(context, made!.id, input)
  await audit(context, { action: 'create', object: 'social-post', id: made!.id, detail: { after: input } })
  return readPost(context, made!.id)
}

/** Changes a draft. */
export async function changePost(context: Context, id: string, input: PostInput, seen: number | null): Promise<SocialPost> {
  const before = await requireDraft(context, id)
  await requireAll(context, input)
  const { numAffectedRows } = await sql`
    update social.post set text = ${input.text}, title = ${input.title}, link = ${input.link}, tag = ${input.tag}, pictures = ${input.pictures}, due_at = ${input.dueAt}, updated_at = ${context.now}, version = version + 1
    where id = ${id} and state = 'draft' and version = ${seen ?? before.version}`.execute(context.tx)
  if (!numAffectedRows) throw new Refusal(common.stale)
  await plan(context, id, input)
  await audit(context, { action: 'update', object: 'social-post', id, detail: { after: input } })
  return readPost(context, id)
}

/** Deletes a draft. */
export async function deletePost(context: Context, id: string): Promise<void> {
  const before = await requireDraft(context, id)
  await sql`delete from social.post where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'delete', object: 'social-post', id, detail: { before: { text: before.text } } })
}

async function requireDraft(context: Context, id: string): Promise<SocialPost> {
  const before = await readPost(context, id)
  if (before.state !== 'draft') throw new Refusal(r['not-draft'], { state: before.state })
  return before
}

async function plan({ tx }: Context, postId: string, { accounts }: PostInput): Promise<void> {
  await sql`delete from social.publication where post_id = ${postId}`.execute(tx)
  const rows = accounts.map(({ accountId, text }, nr) => ({ nr, account: accountId, text }))
  await sql`insert into social.publication (post_id, account_id, text) select ${postId}, r.account, r.text from ${rowSet(rows, { nr: 'int', account: 'bigint', text: 'text' })} order by r.nr`.execute(tx)
}

async function networksOf(context: Context, { accounts }: PostInput) {
  const known = new Map((await findSocialAccounts(context)).accounts.map((a) => [a.id, a.network]))
  const unknown = accounts.findIndex((a, i) => !known.has(a.accountId) || accounts.findIndex((b) => b.accountId === a.accountId) !== i)
  if (unknown >= 0) throw new Refusal(r['account-unknown'], { id: accounts[unknown]!.accountId }, `/body/accounts/${unknown}/accountId`)
  return known
}

async function requireAll(context: Context, input: PostInput): Promise<void> {
  await networksOf(context, input)
  if (!input.pictures.length) return
  const { rows } = await sql<{ key: string }>`select key from messaging.image where key = any (${input.pictures})`.execute(context.tx)
  const missing = input.pictures.findIndex((key) => !rows.some((row) => row.key === key))
  if (missing >= 0) throw new Refusal(r['image-unknown'], {}, `/body/pictures/${missing}`)
}
