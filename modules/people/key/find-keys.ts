import { type RawBuilder, sql } from 'kysely'
import { cutPage, decodeCursor, type Page, type PageQuery } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { ApiKey } from './contract.ts'

const at = (column: string): RawBuilder<string> => sql`to_json(${sql.ref(column)} at time zone 'UTC')#>>'{}' || 'Z'`
const columns: RawBuilder<ApiKey> = sql`
  k.id::text, k.name, k.prefix, json_build_object('id', m.id::text, 'name', m.name) as member, k.scopes,
  case when r.id is not null then json_build_object('id', r.id::text, 'code', r.code, 'name', r.name) end as role,
  ${at('k.created_at')} as "createdAt", ${at('k.expires_at')} as "expiresAt", ${at('k.last_used_at')} as "lastUsedAt", ${at('k.revoked_at')} as "revokedAt"`
const sources = sql`people.api_key k join people.member_name m on m.id = k.member_id left join people.role r on r.id = k.role_id`

/** Keys that the actor may see, newest first, never their secrets. */
export async function findKeys({ tx }: Context, { limit, cursor }: PageQuery): Promise<Page<ApiKey>> {
  const before = cursor ? decodeCursor(cursor)?.[0] ?? null : null
  const { rows } = await sql<ApiKey>`select ${columns} from ${sources} where ${before}::bigint is null or k.id < ${before}::bigint order by k.id desc limit ${limit + 1}`.execute(tx)
  return cutPage(rows, limit, (k) => [k.id])
}

export async function readKey({ tx }: Context, id: string): Promise<ApiKey> {
  const { rows: [key] } = await sql<ApiKey>`select ${columns} from ${sources} where k.id = ${id}`.execute(tx)
  if (!key) throw new Refusal(common['not-found'])
  return key
}
