import { sql } from 'kysely'
import type { BatchContext, Plan } from '#modules/exchange/api.ts'
import { profileColumns } from './draft.ts'

/** Leaves of the staged parts only those that their party lacks, each with its party; a draft that would change nothing is skipped. */
export async function findChanges({ tx }: BatchContext, { source }: Plan): Promise<void> {
  const { rows: [known] } = await sql<{ any: boolean }>`select exists (select from imported_party where outcome = 'updated') as any`.execute(tx)
  if (!known!.any) return
  await sql`update imported_part t set party_id = d.party_id, id = case t.part when 'contact' then nextval('parties.contact_id_seq') when 'name' then nextval('parties.name_id_seq') when 'role' then nextval('parties.role_id_seq') end from imported_party d where d.place = t.place and d.outcome = 'updated'`.execute(tx)
  const whose = sql`(select t.party_id union all select m.id from parties.party m where m.survivor_id = t.party_id)`
  await sql`
    delete from imported_part t using imported_party d where d.place = t.place and d.outcome = 'updated' and (case t.part
      when 'contact' then exists (select from parties.contact c where c.party_id in ${whose} and c.channel = t.kind and c.value_key = t.value_key)
      when 'name' then exists (select from parties.name n where n.party_id in ${whose} and n.kind = t.kind and n.value = t.value)
      when 'role' then exists (select from parties.role r where r.party_id in ${whose} and r.role = t.kind and r.valid_to is null)
      when 'tag' then exists (select from parties.party_tag g join parties.tag a on a.id = g.tag_id where g.party_id in ${whose} and a.name = t.value)
      else exists (select from parties.key k where k.source = ${source} and k.key = t.value) end)`.execute(tx)
  const differs = sql.join(profileColumns.map((c) => sql`d.${sql.ref(c)} is not null and p.${sql.ref(c)} is distinct from d.${sql.ref(c)}`), sql` or `)
  await sql`
    update imported_party d set outcome = 'skipped' from parties.party p
    where p.id = d.party_id and d.outcome = 'updated' and not (${differs} or (d.name is not null and d.name <> p.name) or d.parent_place is not null or (d.parent_id is not null and d.parent_id is distinct from p.parent_id) or (d.custom is not null and not p.custom @> d.custom))
      and not exists (select from imported_part t where t.place = d.place)`.execute(tx)
}
