import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { mask } from '../party/mask-party.ts'
import type { Duplicate, findDuplicates as contract } from './contract.ts'

type Query = QueryOf<typeof contract>
type Side = Duplicate['parties'][number]

/** The work list: pairs of living records that the asker may both see, the likeliest first. */
export async function findDuplicates({ tx, actor }: Context, query: Query): Promise<Page<Duplicate>> {
  const { rows } = await sql<Duplicate>`
    select d.id::text, d.score, d.reasons, d.against, to_json(d.found_at at time zone 'UTC')#>>'{}' || 'Z' as "foundAt", to_json(d.dismissed_at at time zone 'UTC')#>>'{}' || 'Z' as "dismissedAt",
      json_build_array(${side('a')}, ${side('b')}) as parties, parties.may('merge', a.id) and parties.may('merge', b.id) as "mayMerge"
    from parties.duplicate d join parties.party a on a.id = d.a_id join parties.party b on b.id = d.b_id
    where d.dismissed_at is ${query.dismissed ? sql`not null and d.score > 0` : sql`null`}
      and a.survivor_id is null and b.survivor_id is null and a.deleted_at is null and b.deleted_at is null
      ${query.reason ? sql`and ${query.reason} = any (d.reasons)` : sql``} ${query.partyId ? sql`and ${query.partyId}::bigint in (d.a_id, d.b_id)` : sql``} ${after(query.cursor)}
    order by d.score desc, d.id desc limit ${query.limit + 1}`.execute(tx)
  const page = cutPage(rows, query.limit, (d) => [String(d.score), d.id])
  return { ...page, items: page.items.map((d) => ({ ...d, parties: [shown(actor, d.parties[0]), shown(actor, d.parties[1])] })) }
}

const side = (alias: 'a' | 'b'): RawBuilder<unknown> => {
  const p = sql.raw(alias)
  const contact = (channel: string) => sql`(select c.value from parties.contact c where c.party_id = ${p}.id and c.channel = ${sql.lit(channel)} order by c.is_main desc, c.id limit 1)`
  return sql`json_build_object('id', ${p}.id::text, 'kind', ${p}.kind, 'name', ${p}.name, 'birthday', ${p}.birthday, 'version', ${p}.version, 'phone', ${contact('phone')}, 'email', ${contact('email')},
    'unitName', (select u.name from people.unit u where u.id = ${p}.unit_id), 'ownerName', (select m.name from people.member_name m where m.id = ${p}.owner_id),
    'createdAt', to_json(${p}.created_at at time zone 'UTC')#>>'{}' || 'Z', 'updatedAt', to_json(${p}.updated_at at time zone 'UTC')#>>'{}' || 'Z')`
}

function after(cursor: string | undefined): RawBuilder<unknown> {
  if (!cursor) return sql``
  const values = decodeCursor(cursor)
  if (values?.length !== 2 || !values.every((v) => /^\d{1,19}$/.test(v ?? ''))) throw new Refusal(common.invalid, {}, '/query/cursor')
  return sql`and (d.score, d.id) < (${values[0]}::smallint, ${values[1]}::bigint)`
}

function shown(actor: Actor, party: Side): Side {
  const level = (field: string) => fieldLevel(actor, `party.${field}`)
  const contact = (field: 'phone' | 'email') => (party[field] === null || level(field) === 'hidden' ? null : level(field) === 'masked' ? mask(field, party[field]) : party[field])
  return { ...party, phone: contact('phone'), email: contact('email'), birthday: ['hidden', 'masked'].includes(level('birthday')) ? null : party.birthday }
}
