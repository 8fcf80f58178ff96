import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type ConsentDecision, type ConsentEntry, type Consents, consentRefusals } from '../contract.ts'

/** What holds for a party now, for every purpose in general and on each channel that a statement names; with all statements, the latest first. */
export async function findConsents(context: Context, partyId: string): Promise<Consents> {
  const { rows: [party] } = await sql<{ id: string }>`select coalesce(survivor_id, id)::text as id from parties.party where id = ${partyId}`.execute(context.tx)
  if (!party) throw new Refusal(consentRefusals['party-not-found'], { id: partyId })
  await audit(context, { action: 'read', object: 'consent', id: party.id })
  return readConsents(context, party.id)
}

/** The same without the audit entry: for verbs that have written their own. */
export async function readConsents({ tx, now }: Context, partyId: string): Promise<Consents> {
  const { rows: [purposes] } = await sql<{ list: Consents['purposes'] }>`select coalesce(json_agg(json_build_object('key', key, 'label', label, 'stance', stance) order by position, key), '[]') as list from consent.purpose where active`.execute(tx)
  const { rows: entries } = await sql<ConsentEntry>`
    select e.id::text, e.purpose, e.channel, e.state, e.lawful_basis as "lawfulBasis", e.opt_in as "optIn", to_json(e.valid_until at time zone 'UTC')#>>'{}' || 'Z' as "validUntil", e.source, e.proof,
      to_json(e.at at time zone 'UTC')#>>'{}' || 'Z' as at, to_json(e.recorded_at at time zone 'UTC')#>>'{}' || 'Z' as "recordedAt", case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as by
    from consent.entry e left join people.member_name m on m.id = e.by where e.party_id = any (parties.ids_of(${partyId})) order by e.at desc, e.id desc`.execute(tx)
  const { rows: decisions } = await sql<ConsentDecision>`
    select asked.purpose, asked.channel, d.state, d.allowed, d.reason, to_json(d.until at time zone 'UTC')#>>'{}' || 'Z' as until, to_json(d.since at time zone 'UTC')#>>'{}' || 'Z' as since, d.entry_id::text as "entryId"
    from (select key as purpose, null as channel from consent.purpose where active union select purpose, channel from unnest(${entries.map((e) => e.purpose)}::text[], ${entries.map((e) => e.channel)}::text[]) e (purpose, channel)) asked
    cross join lateral consent.decide(${partyId}, asked.purpose, asked.channel, ${now}) d left join consent.purpose p on p.key = asked.purpose left join touchpoints.channel c on c.key = asked.channel
    order by p.position, p.key, c.position nulls first, c.key`.execute(tx)
  return { purposes: purposes!.list, decisions, entries }
}
