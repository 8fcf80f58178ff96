import { sql } from 'kysely'
import { type BatchContext, recordChanges } from '#modules/exchange/api.ts'

/** The parts of created parties, and those that changed ones lack. An id is drawn beforehand where an undo needs to know it. */
const parts = sql`imported_part t join imported_party d on d.place = t.place and (d.outcome = 'created' or t.party_id is not null)`
const whose = sql`coalesce(t.party_id, d.new_id)`

/** Writes the names, contacts, roles, keys and tags of created and changed parties. In the file's order, whatever plan the database chooses. The first contact of a channel becomes the main one where there is none. */
export async function writeParts(context: BatchContext, source: string): Promise<void> {
  const { tx, actor, now } = context
  const { rows } = await sql<{ part: string }>`select distinct t.part from ${parts}`.execute(tx)
  const has = (part: string) => rows.some((r) => r.part === part)
  if (has('contact')) await sql`
    insert into parties.contact (id, party_id, channel, value, value_key, address, is_main, source)
    select coalesce(t.id, nextval('parties.contact_id_seq')), ${whose}, t.kind, t.value, t.value_key, t.address,
      t.first and (t.party_id is null or not exists (select from parties.contact c where c.party_id = t.party_id and c.channel = t.kind and c.is_main)), ${source}
    from ${parts} where t.part = 'contact' order by t.place, t.at`.execute(tx)
  if (has('name')) await sql`insert into parties.name (id, party_id, kind, value, source) select coalesce(t.id, nextval('parties.name_id_seq')), ${whose}, t.kind, t.value, ${source} from ${parts} where t.part = 'name' order by t.place, t.at`.execute(tx)
  if (has('role')) await sql`insert into parties.role (id, party_id, role) select coalesce(t.id, nextval('parties.role_id_seq')), ${whose}, t.kind from ${parts} where t.part = 'role'`.execute(tx)
  if (has('key')) await sql`insert into parties.key (source, key, party_id) select ${source}, t.value, ${whose} from ${parts} where t.part = 'key'`.execute(tx)
  if (has('tag')) {
    await makeTags(context)
    await sql`insert into parties.party_tag (party_id, tag_id, at, by) select ${whose}, a.id, ${now}, ${actor.memberId}::bigint from ${parts} join parties.tag a on a.name = t.value where t.part = 'tag' on conflict do nothing`.execute(tx)
  }
}

/** New names make new tags, noted so that an undo takes them away again. */
async function makeTags(context: BatchContext): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into parties.tag (name) select distinct t.value from ${parts} where t.part = 'tag' and not exists (select from parties.tag a where a.name = t.value) order by 1 on conflict do nothing returning id::text`.execute(context.tx)
  if (rows.length) await recordChanges(context, 'tag', sql`select unnest(${rows.map((r) => r.id)}::bigint[]), 'created', 0, null::jsonb`)
  await sql`update imported_part t set id = a.id from parties.tag a where t.part = 'tag' and t.party_id is not null and a.name = t.value`.execute(context.tx)
}
