import { sql } from 'kysely'
import { type BatchContext, recordChanges } from '#modules/exchange/api.ts'

/** A part's id, drawn when its party is known. */
export const partId = sql`case t.part when 'contact' then nextval('parties.contact_id_seq') when 'name' then nextval('parties.name_id_seq') when 'role' then nextval('parties.role_id_seq') end`

/** Writes the names, contacts, roles, keys and tags of created and changed parties. The first contact of a channel becomes the main one where there is none. */
export async function writeParts(context: BatchContext, source: string): Promise<void> {
  const { tx, actor, now } = context
  const { rows } = await sql<{ part: string }>`select distinct part from imported_part where party_id is not null`.execute(tx)
  const has = (part: string) => rows.some((r) => r.part === part)
  if (has('tag')) await writeTags(context)
  if (has('contact')) await sql`
    insert into parties.contact (id, party_id, channel, value, value_key, address, is_main, source)
    select t.id, t.party_id, t.kind, t.value, t.value_key, t.address, row_number() over (partition by t.party_id, t.kind order by t.at) = 1
      and (d.outcome = 'created' or not exists (select from parties.contact c where c.party_id = t.party_id and c.channel = t.kind and c.is_main)), ${source}
    from imported_part t join imported_party d on d.place = t.place where t.party_id is not null and t.part = 'contact' order by t.place, t.at`.execute(tx)
  if (has('name')) await sql`insert into parties.name (id, party_id, kind, value, source) select id, party_id, kind, value, ${source} from imported_part where part = 'name' and party_id is not null order by place, at`.execute(tx)
  if (has('role')) await sql`insert into parties.role (id, party_id, role) select id, party_id, kind from imported_part where part = 'role' and party_id is not null order by place, at`.execute(tx)
  if (has('key')) await sql`insert into parties.key (source, key, party_id) select ${source}, value, party_id from imported_part where part = 'key' and party_id is not null order by place, at`.execute(tx)
  if (has('tag')) await sql`insert into parties.party_tag (party_id, tag_id, at, by) select party_id, id, ${now}, ${actor.memberId}::bigint from imported_part where part = 'tag' and party_id is not null on conflict do nothing`.execute(tx)
}

/** New names make new tags, noted so that an undo takes them away again. */
async function writeTags(context: BatchContext): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into parties.tag (name) select distinct t.value from imported_part t where t.part = 'tag' and t.party_id is not null and not exists (select from parties.tag a where a.name = t.value) order by 1
    on conflict do nothing returning id::text`.execute(context.tx)
  if (rows.length) await recordChanges(context, 'tag', sql`select unnest(${rows.map((r) => r.id)}::bigint[]), 'created', 0, null::jsonb`)
  await sql`update imported_part t set id = a.id from parties.tag a where t.part = 'tag' and t.party_id is not null and a.name = t.value`.execute(context.tx)
}
