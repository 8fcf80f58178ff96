import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { getFigures as contract } from '../post/contract.ts'
import { readPostOf } from '../post/read-posts.ts'

type History = ReplyOf<typeof contract>

/** What the network told of a publication, the oldest first. */
export async function getFigures(context: Context, id: string): Promise<History> {
  await readPostOf(context, id)
  const { rows } = await sql<History['history'][number]>`
    select to_json(f.at at time zone 'UTC')#>>'{}' || 'Z' as at, f.views::float8 as views, f.likes::float8 as likes, f.comments::float8 as comments, f.shares::float8 as shares from social.figure f where f.publication_id = ${id} order by f.at limit 1000`.execute(context.tx)
  return { history: rows }
}
