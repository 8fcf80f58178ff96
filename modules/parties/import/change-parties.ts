import { sql } from 'kysely'
import { type BatchContext, recordChanges } from '#modules/exchange/api.ts'
import { indexParties } from '../search/index-party.ts'
import { profileColumns } from './draft.ts'

/** Notes what is to be changed as it was. Before anything is written, because the note is what an undo restores. */
export async function keepBefore({ tx }: BatchContext): Promise<void> {
  await sql`create temporary table if not exists imported_before (party_id bigint primary key, before jsonb) on commit delete rows`.execute(tx)
  await sql`delete from imported_before`.execute(tx)
  await sql`insert into imported_before (party_id, before) select p.id, to_jsonb(p) from parties.party p join imported_party d on d.party_id = p.id and d.outcome = 'updated'`.execute(tx)
}

/** Changes what the file says of known parties; what it says nothing of stays. */
export async function changeParties({ tx, actor, now }: BatchContext): Promise<void> {
  const set = sql.join(profileColumns.map((c) => sql`${sql.ref(c)} = coalesce(d.${sql.ref(c)}, p.${sql.ref(c)})`))
  await sql`
    update parties.party p set ${set}, name = coalesce(d.name, p.name), sort_name = case when d.name is null then p.sort_name else d.sort_name end, parent_id = coalesce(d.parent_id, p.parent_id),
      custom = case when d.custom is null then p.custom else p.custom || d.custom end, updated_at = ${now}, updated_by = ${actor.memberId}::bigint, version = p.version + 1
    from imported_party d where d.party_id = p.id and d.outcome = 'updated'`.execute(tx)
}

/** Finds the changed ones anew, and notes each with its row before and the parts it got. */
export async function noteChanged(context: BatchContext): Promise<void> {
  const { rows } = await sql<{ id: string }>`select party_id::text as id from imported_before`.execute(context.tx)
  if (!rows.length) return
  await indexParties(context.tx, rows.map((r) => r.id))
  await recordChanges(context, 'party', sql`
    select b.party_id, 'updated', p.version, jsonb_build_object('row', b.before) || coalesce((
      select jsonb_object_agg(g.part, g.list) from (select t.part, jsonb_agg(case when t.part = 'key' then to_jsonb(t.value) else to_jsonb(t.id) end) as list from imported_part t where t.party_id = b.party_id group by t.part) g), '{}')
    from imported_before b join parties.party p on p.id = b.party_id`)
}
