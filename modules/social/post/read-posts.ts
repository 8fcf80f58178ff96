import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findPosts as contract, type SocialPost, socialRefusals } from './contract.ts'

const instant = (column: string) => sql`to_json(${sql.ref(column)} at time zone 'UTC')#>>'{}' || 'Z'`
const member = (column: string) => sql`(select json_build_object('id', m.id::text, 'name', m.name) from people.member_name m where m.id = ${sql.ref(column)})`

const read = ({ tx }: Pick<Context, 'tx'>, where: RawBuilder<unknown>) => sql<SocialPost>`
  select p.id::text, p.text, p.title, p.link, p.tag, p.pictures, p.state, ${instant('p.due_at')} as "dueAt", p.version, ${instant('p.created_at')} as "createdAt", ${instant('p.updated_at')} as "updatedAt",
    ${member('p.created_by')} as "createdBy", ${member('p.asked_by')} as "askedBy", ${member('p.approved_by')} as "approvedBy",
    coalesce((select json_agg(json_build_object('id', u.id::text, 'account', json_build_object('id', a.id::text, 'name', a.name, 'network', a.network), 'text', u.text, 'state', u.state, 'url', u.url, 'fault', u.fault, 'said', u.said,
      'publishedAt', ${instant('u.published_at')}, 'countedAt', ${instant('u.counted_at')}, 'figures', json_build_object('views', u.views, 'likes', u.likes, 'comments', u.comments, 'shares', u.shares)) order by u.id)
      from social.publication u join messaging.social_account a on a.id = u.account_id where u.post_id = p.id), '[]') as publications
  from social.post p ${where}`.execute(tx)

/** A page of posts, the latest first. */
export async function findPosts(context: Context, { limit, cursor, state, from, to, stuck }: QueryOf<typeof contract>): Promise<Page<SocialPost>> {
  const before = cursor === undefined ? undefined : decodeCursor(cursor)?.[0]
  if (cursor !== undefined && !/^\d{1,18}$/.test(before ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  const when = sql`coalesce(p.due_at, (select min(u.published_at) from social.publication u where u.post_id = p.id))`
  const conditions = [state ? sql`p.state = ${state}` : sql`true`, before ? sql`p.id < ${before}::bigint` : sql`true`, from ? sql`${when} >= ${from}` : sql`true`, to ? sql`${when} <= ${to}` : sql`true`, stuck ? sql`exists (select from social.publication u where u.post_id = p.id and u.state in ('failed', 'doubtful'))` : sql`true`]
  const { rows } = await read(context, sql`where ${sql.join(conditions, sql` and `)} order by p.id desc limit ${sql.lit(limit + 1)}`)
  return cutPage(rows, limit, (row) => [row.id])
}

/** One post. */
export async function readPost(context: Pick<Context, 'tx'>, id: string): Promise<SocialPost> {
  const { rows: [found] } = await read(context, sql`where p.id = ${id}`)
  if (!found) throw new Refusal(socialRefusals['not-found'], { id })
  return found
}

/** The post that a publication is of. */
export async function readPostOf(context: Pick<Context, 'tx'>, publicationId: string): Promise<SocialPost> {
  const { rows: [found] } = await read(context, sql`where p.id = (select u.post_id from social.publication u where u.id = ${publicationId})`)
  if (!found) throw new Refusal(socialRefusals['publication-not-found'], { id: publicationId })
  return found
}
