import { sql } from 'kysely'
import type { BatchContext } from '#modules/exchange/api.ts'

export interface Belonging { source: string; unitId: string | null; ownerId: string | null }

/** Creates the staged drafts that nobody knows yet: in the importer's unit and as the importer's own unless the file says otherwise, marked with where they came from. */
export async function createParties({ tx, actor, now }: BatchContext, { source, unitId, ownerId }: Belonging): Promise<void> {
  await sql`update imported_party d set parent_id = case o.outcome when 'created' then o.new_id else o.party_id end from imported_party o where o.place = d.parent_place and d.outcome in ('created', 'updated')`.execute(tx)
  await sql`
    insert into parties.party (id, kind, name, sort_name, dealing, parent_id, gender, birthday, birthday_lunar, language, zone, contact_hours, credit_limit, credit_currency, credit_rating, source,
      owner_id, unit_id, custom, created_at, created_by, updated_at, updated_by)
    select d.new_id, coalesce(d.kind, 'person'), d.name, d.sort_name, coalesce(d.dealing, 'customer'), d.parent_id, d.gender, d.birthday, d.birthday_lunar, d.language, d.zone, d.contact_hours, d.credit_limit, d.credit_currency, d.credit_rating,
      ${source}, coalesce(d.owner_id, ${ownerId}::bigint), coalesce(d.unit_id, ${unitId}::bigint), coalesce(d.custom, '{}'), ${now}, ${actor.memberId}::bigint, ${now}, ${actor.memberId}::bigint
    from imported_party d where d.outcome = 'created' order by d.place`.execute(tx)
}

/** Writes what the created ones are found by, from the words that were computed beforehand. */
export async function indexCreated({ tx }: BatchContext): Promise<void> {
  await sql`
    select parties.index_made(array_agg(d.new_id order by d.place), string_agg(d.words, E'\\f' order by d.place), string_agg(d.mail, E'\\f' order by d.place))
    from imported_party d where d.outcome = 'created' having count(*) > 0`.execute(tx)
}
