import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Party, partyRefusals } from '../contract.ts'
import { maskParty } from './mask-party.ts'
import { contactsOf, documentsOf, namesOf, rolesOf } from './party-parts.ts'

/** One party whole, in one statement. An alias answers with its survivor; a party that may not be seen does not exist. The reading is audited. */
export async function getParty(context: Context, { id }: { id: string }): Promise<Party> {
  const party = await readParty(context, id)
  await audit(context, { action: 'read', object: 'party', id: party.id })
  return party
}

/** The same without the audit entry: for verbs that answer with what they changed and have audited that. */
export async function readParty({ tx, actor }: Context, id: string): Promise<Party> {
  const { rows: [found] } = await sql<Omit<Party, 'masked'>>`
    select p.id::text, p.kind, p.name, p.dealing, p.gender, p.birthday::text, p.birthday_lunar as "birthdayLunar", p.language, p.zone, p.contact_hours as "contactHours",
      p.credit_limit::text as "creditLimit", p.credit_currency as "creditCurrency", p.credit_rating as "creditRating",
      (select json_build_object('id', o.id::text, 'name', o.name) from parties.party o where o.id = p.parent_id) as parent,
      p.owner_id::text as "ownerId", m.name as "ownerName", p.unit_id::text as "unitId", u.name as "unitName", p.source, p.custom - parties.hidden_custom() as custom,
      coalesce(${namesOf}, '[]') as names, coalesce(${contactsOf}, '[]') as contacts, coalesce(${rolesOf}, '[]') as roles, coalesce(${documentsOf}, '[]') as documents,
      coalesce((select json_agg(json_build_object('source', k.source, 'key', k.key) order by k.source, k.key) from parties.key k where k.party_id = any (ids.list)), '[]') as keys,
      coalesce((select json_agg(distinct jsonb_build_object('id', t.id::text, 'name', t.name, 'colour', t.colour)) from parties.party_tag pt join parties.tag t on t.id = pt.tag_id where pt.party_id = any (ids.list)), '[]') as tags,
      to_json(p.created_at at time zone 'UTC')#>>'{}' || 'Z' as "createdAt", to_json(p.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt", to_json(p.deleted_at at time zone 'UTC')#>>'{}' || 'Z' as "deletedAt",
      p.survivor_id::text as "survivorId", p.version, parties.may_change(p.id) as "mayEdit"
    from parties.party p
    cross join lateral (select array_agg(a.id) as list from (select p.id union all select a.id from parties.party a where a.survivor_id = p.id) a) ids
    left join people.member_name m on m.id = p.owner_id
    left join people.unit u on u.id = p.unit_id
    where p.id = (select coalesce(a.survivor_id, a.id) from parties.party a where a.id = ${id})`.execute(tx)
  if (!found) throw new Refusal(partyRefusals['not-found'], { id })
  return maskParty(actor, found)
}
