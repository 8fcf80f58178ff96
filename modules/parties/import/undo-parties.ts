import { type RawBuilder, sql } from 'kysely'
import { type BatchContext, type Settled, settleChanges } from '#modules/exchange/api.ts'
import { auditMany } from '#platform/audit/record-many.ts'
import { gather } from '#platform/extend/gather.ts'
import { removeCreatedParties } from '../party/remove-created.ts'
import { indexParties } from '../search/index-party.ts'
import './extension.ts'

const nothing: Settled = { removed: 0, restored: 0, kept: 0 }
const some = (s: Settled): boolean => s.removed + s.restored + s.kept > 0

/** Takes back what an import of parties did: what other modules took in first, then parties, the last first, then tags that nobody uses. */
export async function undoParties(context: BatchContext, most: number): Promise<Settled> {
  for (const part of await gather('partyImportParts')) {
    const settled = await part.undo(context, most)
    if (some(settled)) return settled
  }
  const settled = await undoBatch(context, most)
  return some(settled) ? settled : undoTags(context)
}

interface Noted { id: string; action: 'created' | 'updated'; changed: boolean; gone: boolean }

async function undoBatch(context: BatchContext, most: number): Promise<Settled> {
  const { rows } = await sql<Noted>`
    select c.record_id::text as id, c.action, p.version is distinct from c.version_after as changed, p.id is null as gone from exchange.change c left join parties.party p on p.id = c.record_id
    where c.import_id = ${context.importId} and c.object = 'party' and c.kept is null order by c.record_id desc limit ${most} for update of c`.execute(context.tx)
  if (!rows.length) return nothing
  const asTheyWere = rows.filter((r) => !r.changed)
  const created = asTheyWere.filter((r) => r.action === 'created').map((r) => r.id)
  const updated = asTheyWere.filter((r) => r.action === 'updated').map((r) => r.id)
  const removed = new Set(await removeCreatedParties(context, created))
  await auditMany(context, { action: 'delete', object: 'party', detailed: true, of: sql`select unnest(${[...removed]}::bigint[]), ${JSON.stringify({ undoneImport: context.importId })}::jsonb` })
  const restored = new Set(await restore(context, updated))
  const outcomeOf = (r: Noted): string => (r.gone || removed.has(r.id) ? 'removed' : restored.has(r.id) ? 'restored' : r.changed ? 'changed' : 'in-use')
  return settleChanges(context, 'party', outcomes(rows.map((r) => ({ record_id: r.id, outcome: outcomeOf(r) }))))
}

const outcomes = (list: readonly object[]): RawBuilder<unknown> => sql`select record_id, outcome from json_to_recordset(${JSON.stringify(list)}::json) as o (record_id bigint, outcome text)`

/** Gives changed parties back their rows, version and time of change included, and takes away the parts they got. */
async function restore(context: BatchContext, ids: readonly string[]): Promise<string[]> {
  if (!ids.length) return []
  const { tx, importId } = context
  const noted = sql`c.import_id = ${importId} and c.object = 'party' and c.record_id = any (${ids}::bigint[])`
  const got = (part: string) => sql`exchange.change c cross join lateral jsonb_array_elements_text(c.before -> ${part}) e (it) where ${noted}`
  for (const rel of ['contact', 'name', 'role']) await sql`delete from parties.${sql.ref(rel)} t where t.id = any (array(select e.it::bigint from ${got(rel)}))`.execute(tx)
  await sql`delete from parties.party_tag t where (t.party_id, t.tag_id) in (select c.record_id, e.it::bigint from ${got('tag')})`.execute(tx)
  await sql`delete from parties.key t where t.key = any (array(select e.it from ${got('key')})) and (t.party_id, t.key) in (select c.record_id, e.it from ${got('key')})`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    update parties.party p set name = r.name, sort_name = r.sort_name, dealing = r.dealing, parent_id = r.parent_id, gender = r.gender, birthday = r.birthday, birthday_lunar = r.birthday_lunar, language = r.language, zone = r.zone,
      contact_hours = r.contact_hours, credit_limit = r.credit_limit, credit_currency = r.credit_currency, credit_rating = r.credit_rating, owner_id = r.owner_id, unit_id = r.unit_id, custom = r.custom,
      updated_at = r.updated_at, updated_by = r.updated_by, version = r.version
    from (select (jsonb_populate_record(null::parties.party, c.before -> 'row')).* from exchange.change c where ${noted}) r where r.id = p.id returning p.id::text`.execute(tx)
  const restored = rows.map((r) => r.id)
  await indexParties(tx, restored)
  await auditMany(context, { action: 'update', object: 'party', detailed: true, of: sql`select unnest(${restored}::bigint[]), ${JSON.stringify({ undoneImport: importId })}::jsonb` })
  return restored
}

/** Tags that the import made and nothing bears now. */
async function undoTags(context: BatchContext): Promise<Settled> {
  const { rows } = await sql<{ record_id: string; gone: boolean }>`
    with made as (select c.record_id from exchange.change c where c.import_id = ${context.importId} and c.object = 'tag' and c.kept is null),
    gone as (delete from parties.tag t using made m where t.id = m.record_id and not exists (select from parties.party_tag g where g.tag_id = t.id) returning t.id)
    select m.record_id::text, g.id is not null or t.id is null as gone from made m left join gone g on g.id = m.record_id left join parties.tag t on t.id = m.record_id`.execute(context.tx)
  return rows.length ? settleChanges(context, 'tag', outcomes(rows.map((r) => ({ record_id: r.record_id, outcome: r.gone ? 'removed' : 'in-use' })))) : nothing
}
