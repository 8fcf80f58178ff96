import { sql } from 'kysely'
import { auditMany } from '#platform/audit/record-many.ts'
import type { Context } from '#platform/db/transaction.ts'
import { CHANNEL } from '#platform/events/publish.ts'
import { partyChanged, type PartyKind } from '../party/contract.ts'
import { indexParties } from '../search/index-party.ts'
import { checkCustom } from './check-custom.ts'

/** Sets one of the firm's own fields of many parties to one value, with a new version each; null empties it. Whoever has the value already stays untouched. */
export async function setOwnField(context: Context, { field, value, partyIds }: { field: string; value: unknown; partyIds: readonly string[] }): Promise<void> {
  const { tx, actor, now } = context
  const ids = sql`${`{${partyIds.join(',')}}`}::bigint[]`
  const { rows: kinds } = await sql<{ kind: PartyKind }>`select distinct kind from parties.party where id = any (${ids})`.execute(tx)
  for (const { kind } of kinds) {
    const normal = (await checkCustom(context, { [field]: value }, { kind, creating: false }))[field]
    const own = sql`case when ${normal === undefined} then p.custom - ${field}::text else jsonb_set(p.custom, array[${field}::text], ${JSON.stringify(normal ?? null)}::jsonb) end`
    const { rows } = await sql<{ id: string }>`
      with changed as (update parties.party p set custom = ${own}, updated_at = ${now}, updated_by = ${actor.memberId}::bigint, version = version + 1
        where p.id = any (${ids}) and p.kind = ${kind} and p.survivor_id is null and p.deleted_at is null and p.custom is distinct from ${own} returning p.id),
      told as (insert into events.event (name, version, payload, actor, at) select ${partyChanged.name}, ${partyChanged.version}, jsonb_build_object('partyId', id::text, 'fields', jsonb_build_array('custom')), ${actor.memberId}::bigint, ${now} from changed)
      select id::text, pg_notify(${CHANNEL}, ${partyChanged.name}) from changed`.execute(tx)
    const changed = rows.map((r) => r.id)
    if (!changed.length) continue
    await auditMany(context, { action: 'update', object: 'party', of: sql`select id, jsonb_build_object('after', jsonb_build_object('custom', jsonb_build_object(${field}::text, ${JSON.stringify(normal ?? null)}::jsonb))) as detail from unnest(${`{${changed.join(',')}}`}::bigint[]) id`, detailed: true })
    await indexParties(tx, changed)
  }
}
