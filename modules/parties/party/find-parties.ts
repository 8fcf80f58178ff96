import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import { common, Refusal } from '#kernel/refusal.ts'
import { type Actor, fieldLevel } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import { compile, type Compiled } from '#platform/filter/compile.ts'
import type { Field, Source } from '#platform/filter/field.ts'
import { visible } from '#platform/filter/visible.ts'
import { type findParties as contract, partyRefusals, type PartyRow } from '../contract.ts'
import { findIdsBySearch } from '../search/find-ids-by-search.ts'
import { mask } from './mask-party.ts'
import { fieldsIn, isOpen, requireActs, requireOpen } from './require-level.ts'
import { partyCompiler } from './party-compiler.ts'
import { partyFields, type PartyFields } from './party-fields.ts'

type Query = QueryOf<typeof contract>
interface Sort { field: Field; descending: boolean }
type Row = PartyRow & { sortValue: string | null }

/** How many a search looks for: what a first page shows; more for the pages behind it and where a filter still takes away. */
const reachOf = ({ cursor, filter, limit }: Query): number => (filter || cursor ? 1000 : limit + 1)

/** A page of parties: filter, sort and cursor become one statement over an ordered index. A search ranks by how well it fits instead of by the sort. */
export async function findParties(context: Context, query: Query): Promise<Page<PartyRow>> {
  const fields = await partyFields(context.tx, [...(query.filter ? fieldsIn(query.filter) : []), ...(query.columns ?? '').split(',')])
  const sort = sortOf(fields, query.sort)
  requireOpen(context.actor, [sort.field.key])
  const columns = columnsOf(fields, query.columns)
  const condition = conditionOf(context, fields, query)
  const found = query.search ? await findIdsBySearch(context, query.search, reachOf(query)) : null
  if (found && !found.length) return { items: [] }
  const rows = await readRows(context, { query, sort, columns, condition, found })
  const page = cutPage(rows, query.limit, (r) => [r.sortValue, r.id])
  return { ...page, items: page.items.map((r) => presented(context.actor, r, columns)) }
}

/** A filter as a condition, by fields that the asker may see. */
export function conditionOf({ now, actor }: Context, fields: PartyFields, query: Pick<Query, 'filter'>): Compiled {
  if (!query.filter) return { where: sql`true`, sources: [] }
  requireOpen(actor, fieldsIn(query.filter))
  requireActs(actor, query.filter, fields.activities)
  return compile(query.filter, partyCompiler(fields, now, actor.zone))
}

export const joins = (sources: Source[]): RawBuilder<unknown> => (sources.length ? sql.join(sources.map((s) => s.join), sql` `) : sql``)

/** Living parties that the actor may see; a bin when asked for. */
export const living = (actor: Actor, deleted = false): RawBuilder<unknown> =>
  sql`party.survivor_id is null and party.deleted_at is ${deleted ? sql`not null and party.erased_at is null` : sql`null`} and ${visible(actor, ['read', 'party'], 'party', sql`party.id = any((select parties.shared_with_me('read'))::bigint[])`)}`

function sortOf(fields: ReadonlyMap<string, Field>, text: string): Sort {
  const field = fields.get(text.replace(/^-/, ''))
  if (!field?.sort) throw new Refusal(partyRefusals['unknown-sort'], { sort: text }, '/query/sort')
  return { field, descending: text.startsWith('-') }
}

const columnsOf = (fields: ReadonlyMap<string, Field>, text = ''): Field[] =>
  text.split(',').filter(Boolean).flatMap((key) => fields.get(key) ?? []).filter((f) => f.custom || !f.matches)

interface Reading { query: Query; sort: Sort; columns: Field[]; condition: Compiled; found: string[] | null }

async function readRows({ tx, actor }: Context, { query, sort, columns, condition, found }: Reading): Promise<Row[]> {
  const sources = uniqueSources([...condition.sources, ...columns.flatMap((c) => c.from ?? []), ...(sort.field.from ? [sort.field.from] : [])])
  const key = found ? sql`array_position(${`{${found.join(',')}}`}::bigint[], party.id)::bigint` : sort.field.sort!
  const order = found ? sql`${key} asc` : sort.descending ? sql`${key} desc, party.id desc` : sql`${key} asc, party.id asc`
  const values = columns.length ? sql`json_build_object(${sql.join(columns.flatMap((c) => [sql.lit(c.key), sql`${c.sql}`]))})` : sql`'{}'::json`
  const { rows } = await sql<Row>`
    with page as materialized (
      select party.id, party.kind, party.name, party.owner_id, party.unit_id, party.updated_at, ${key} as sort_value, ${values} as vals from parties.party party ${joins(sources)}
      where ${living(actor, query.deleted)} and ${condition.where} ${found ? sql`and party.id = any((select ${`{${found.join(',')}}`})::bigint[])` : sql``} ${afterCursor(query.cursor, key, found ? { ...sort, descending: false } : sort, found ? 'bigint' : sort.field.sortType!)}
      order by ${order} limit ${sql.lit(query.limit + 1)}),
    record as materialized (
      select id, id as head from page union all select a.id, a.survivor_id from parties.party a where a.survivor_id = any (array(select id from page))),
    main as materialized (
      select distinct on (r.head, c.channel) r.head, c.channel, c.value from record r join parties.contact c on c.party_id = r.id
      where c.channel in ('phone', 'email') order by r.head, c.channel, r.id <> r.head, c.is_main desc, c.id),
    tagged as materialized (
      select r.head, json_agg(distinct t.name order by t.name) as tags from record r join parties.party_tag pt on pt.party_id = r.id join parties.tag t on t.id = pt.tag_id group by r.head)
    select page.id::text, page.kind, page.name, m.name as "ownerName", u.name as "unitName", to_json(page.updated_at at time zone 'UTC')#>>'{}' || 'Z' as "updatedAt",
      phone.value as phone, email.value as email, coalesce(tagged.tags, '[]') as tags, page.vals as values, page.sort_value::text as "sortValue"
    from page left join main phone on phone.head = page.id and phone.channel = 'phone' left join main email on email.head = page.id and email.channel = 'email' left join tagged on tagged.head = page.id
      left join people.member_name m on m.id = page.owner_id left join people.unit u on u.id = page.unit_id
    order by ${sql.raw(`page.sort_value ${!found && sort.descending ? 'desc' : 'asc'}, page.id ${!found && sort.descending ? 'desc' : 'asc'}`)}`.execute(tx)
  return rows
}

const uniqueSources = (sources: Source[]): Source[] => [...new Map(sources.map((s) => [s.name, s])).values()]

function afterCursor(cursor: string | undefined, key: RawBuilder<unknown>, { descending }: Sort, type: string): RawBuilder<unknown> {
  if (!cursor) return sql``
  const values = decodeCursor(cursor)
  if (values?.length !== 2 || values[0] === null || !/^\d+$/.test(values[1] ?? '')) throw new Refusal(common.invalid, {}, '/query/cursor')
  return sql`and (${key}, party.id) ${sql.raw(descending ? '<' : '>')} (${values[0]}::${sql.raw(type)}, ${values[1]}::bigint)`
}

/** The row as its reader may see it. */
function presented(actor: Actor, row: Row, columns: Field[]): PartyRow {
  const show = (field: 'phone' | 'email', value: string | null) => {
    const level = fieldLevel(actor, `party.${field}`)
    return value === null || level === 'hidden' ? null : level === 'masked' ? mask(field, value) : value
  }
  const values = Object.fromEntries(columns.map((c) => [c.key, isOpen(actor, c.key) ? row.values[c.key] : null]))
  const { id, kind, name, ownerName, unitName, updatedAt, tags } = row
  return { id, kind, name, ownerName, unitName, updatedAt, tags, phone: show('phone', row.phone), email: show('email', row.email), values }
}
