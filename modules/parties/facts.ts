import { column, type WarehouseTable } from '#platform/warehouse/table.ts'
import { allOf, anyOf, type Viewer } from '#platform/warehouse/door/viewer.ts'

/** The keys of changed records with the parties that they stand for. */
export const withSurvivors = 'select k from unnest($1::bigint[]) k union select p.survivor_id from parties.party p where p.id = any ($1) and p.survivor_id is not null'

/** The firm's zone as \`z.zone\`, in which days are told; and what rows that tell days rest on. */
export const firmZone = "(select coalesce((select value #>> '{}' from firm.setting where key = 'firm.zone'), 'Asia/Shanghai') as zone) z"
export const zoneRests = "select value #>> '{}' from firm.setting where key = 'firm.zone'"

/** Joins the party that a row's own record stands for now: `s.party_id`. */
export const survivorOf = (id: string): string => `left join (select id, survivor_id from parties.party where survivor_id is not null) s on s.id = ${id}`
export const survivor = (id: string): string => `coalesce(s.survivor_id, ${id})`

/** A shared party is seen whatever the role; what hangs on it only with the right to that. */
const visible = (viewer: Viewer, sentence: string): string =>
  anyOf(viewer.belongs(sentence, { unit: 'unit_id', owner: 'owner_id' }), sentence === 'party.read' || viewer.may(sentence) ? viewer.shared('id') : 'false')

/** Rows of a party are seen where the party is: as `parties.protect_child` says. `column` is the row's own record. */
export function seenWithParty(viewer: Viewer, column: string, sentence = 'party.read'): string {
  const scope = [...new Set(['party.read', sentence])].map((s) => visible(viewer, s)).filter((s) => s !== 'true')
  if (!scope.length) return 'true'
  return scope.includes('false') ? 'false' : `${column} in (select id from ${viewer.table('parties_party')} final where ${scope.join(' and ')})`
}

const address = `left join lateral (select c.address from parties.contact c where c.party_id = p.id and c.channel = 'address' and c.address is not null order by c.is_main desc, c.id limit 1) a on true`
/** The party's own record and those merged into it. */
const records = 'cross join lateral (select array[p.id] || array(select m.id from parties.party m where m.survivor_id = p.id) as ids) w'

/** Everyone the firm has to do with, without names or contacts. Records merged into another and those in the bin are there for scopes; questions see the living. */
const party: WarehouseTable = {
  name: 'parties_party',
  columns: {
    id: column('Int64', 'p.id'),
    party_id: column('Int64', 'coalesce(p.survivor_id, p.id)', { inner: true }),
    living: column('UInt8', '(p.survivor_id is null and p.deleted_at is null)::int', { inner: true }),
    kind: column('LowCardinality(String)', 'p.kind'), dealing: column('LowCardinality(String)', 'p.dealing'),
    unit_id: column('Int64', 'p.unit_id'), owner_id: column('Nullable(Int64)', 'p.owner_id'),
    created_day: column('Date32', '(p.created_at at time zone z.zone)::date'), created: column("DateTime64(3, 'UTC')", "date_trunc('milliseconds', p.created_at at time zone 'UTC')"),
    roles: column('Array(LowCardinality(String))', "(select '[' || coalesce(string_agg(distinct '''' || r.role || '''', ','), '') || ']' from parties.role r where r.party_id = any (w.ids) and (r.valid_to is null or r.valid_to >= current_date))"),
    tags: column('Array(Int64)', "(select '[' || coalesce(string_agg(distinct t.tag_id::text, ','), '') || ']' from parties.party_tag t where t.party_id = any (w.ids))"),
    birthday: column('Nullable(Date32)', 'p.birthday', { field: 'party.birthday' }),
    gender: column('LowCardinality(String)', "coalesce(p.gender, '')"), language: column('LowCardinality(String)', "coalesce(p.language, '')"),
    country: column('LowCardinality(String)', "coalesce(a.address ->> 'country', '')", { field: 'party.address' }),
    region: column('LowCardinality(String)', "coalesce(a.address ->> 'region', '')", { field: 'party.address' }),
    city: column('LowCardinality(String)', "coalesce(a.address ->> 'city', '')", { field: 'party.address' }),
    source: column('LowCardinality(String)', 'p.source'),
    credit_rating: column('LowCardinality(String)', "coalesce(p.credit_rating, '')", { field: 'party.credit' }),
    custom: column('Map(LowCardinality(String), String)', "case when p.custom = '{}' then '{}' else warehouse.map(p.custom) end"),
  },
  key: ['id'],
  from: `parties.party p ${records} ${address} cross join ${firmZone}`,
  walk: { table: 'parties.party', column: 'id', by: 'p.id' },
  feeds: [
    { source: 'parties.party', where: 'p.id = any ($1)', column: 'id' },
    ...['parties.role', 'parties.party_tag', 'parties.contact'].map((source) => ({ source, where: 'p.id = any ($1)', widen: withSurvivors })),
  ],
  subject: { column: 'id', where: 'p.id = any ($1)', widen: withSurvivors },
  questions: 'living = 1',
  rests: zoneRests,
  common: true,
  scope: (viewer) => visible(viewer, 'party.read'),
}

/** Who is connected with whom, told from both ends' present records. A row is seen where both ends are. */
const connection: WarehouseTable = {
  name: 'parties_connection',
  columns: {
    id: column('Int64', 'c.id'), party_id: column('Int64', survivor('c.party_id')), other_id: column('Int64', 'coalesce(o.survivor_id, c.to_id)'),
    type: column('LowCardinality(String)', 'c.type'), from: column('Nullable(Date32)', 'c.valid_from'), to: column('Nullable(Date32)', 'c.valid_to'),
    original_id: column('Int64', 'c.party_id', { inner: true }), original_other_id: column('Int64', 'c.to_id', { inner: true }),
  },
  key: ['id'],
  from: `parties.connection c ${survivorOf('c.party_id')} left join (select id, survivor_id from parties.party where survivor_id is not null) o on o.id = c.to_id`,
  walk: { table: 'parties.connection', column: 'id', by: 'c.id' },
  feeds: [{ source: 'parties.connection', where: 'c.id = any ($1)', column: 'id' }],
  subject: { column: 'original_id', where: 'c.id in (select x.id from parties.connection x where x.party_id = any ($1) union select x.id from parties.connection x where x.to_id = any ($1))' },
  common: true,
  scope: (viewer) => allOf(seenWithParty(viewer, 'original_id'), seenWithParty(viewer, 'original_other_id')),
}

export const warehouseTables: WarehouseTable[] = [party, connection]
