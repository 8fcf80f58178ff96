import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { SubjectData } from './extension.ts'

/** What this module holds on someone: each table's rows as they stand, with the names that make them readable. */
export const partyData: SubjectData = { name: 'parties', gather, files }

const tables = {
  parties: sql`select * from parties.party where id = any (ids.list)`,
  names: sql`select * from parties.name where party_id = any (ids.list)`,
  contacts: sql`select * from parties.contact where party_id = any (ids.list)`,
  keys: sql`select * from parties.key where party_id = any (ids.list)`,
  documents: sql`select id, kind, tail, country, valid_to from parties.document where party_id = any (ids.list)`,
  roles: sql`select * from parties.role where party_id = any (ids.list)`,
  preferences: sql`select p.*, m.name as told_to_name from parties.preference p left join people.member_name m on m.id = p.told_to where p.party_id = any (ids.list)`,
  tags: sql`select t.name, x.at from parties.party_tag x join parties.tag t on t.id = x.tag_id where x.party_id = any (ids.list)`,
  connections: sql`select c.*, t.forward as reading, a.name as from_name, b.name as to_name from parties.connection c join parties.connection_type t on t.key = c.type
    join parties.party a on a.id = c.party_id join parties.party b on b.id = c.to_id where c.party_id = any (ids.list) or c.to_id = any (ids.list)`,
  files: sql`select id, name, size, type, sha256, at from parties.file where party_id = any (ids.list)`,
  sharedWith: sql`select m.name, s.until, s.may_edit, s.at from parties.share s left join people.member_name m on m.id = s.member_id where s.party_id = any (ids.list)`,
  fields: sql`select key, kind, label from parties.field`,
  audit: sql`select e.at, e.action from audit.entry e where e.object = 'party' and e.object_id = any (ids.list) order by e.id desc limit 10000`,
}

async function gather({ tx }: Context, ids: readonly string[]): Promise<unknown> {
  const parts = Object.entries(tables).flatMap(([name, rows]) => [sql.lit(name), sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`])
  const { rows } = await sql<{ data: unknown }>`select json_build_object(${sql.join(parts)}) as data from (select ${`{${ids.join(',')}}`}::bigint[] as list) ids`.execute(tx)
  return rows[0]!.data
}

async function files({ tx }: Context, ids: readonly string[]): Promise<{ name: string; sha256: string }[]> {
  const found = await tx.selectFrom('parties.file').select(['id', 'name', 'sha256']).where('party_id', 'in', [...ids]).orderBy('id').execute()
  return found.map((f) => ({ name: `${f.id} ${f.name}`, sha256: f.sha256 }))
}
