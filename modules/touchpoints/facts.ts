import { firmZone, seenWithParty, survivor, survivorOf, zoneRests } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** Every touchpoint that holds (neither corrected away nor taken back), a row for each party in it. In months by its id, which begins with the month. */
const contact: WarehouseTable = {
  name: 'touchpoints_contact',
  columns: {
    id: column('Int64', 't.id'), original_id: column('Int64', 'x.id'), party_id: column('Int64', survivor('x.id')), role: column('LowCardinality(String)', 'x.role'),
    at: column("DateTime64(3, 'UTC')", "date_trunc('milliseconds', t.at at time zone 'UTC')"), day: column('Date32', '(t.at at time zone z.zone)::date'),
    kind: column('LowCardinality(String)', 't.kind'), theme: column('LowCardinality(String)', 'k.theme'), contact: column('UInt8', 'k.contact::int'),
    channel: column('LowCardinality(String)', "coalesce(t.channel, '')"), stage: column('LowCardinality(String)', "coalesce(t.stage, '')"), direction: column('LowCardinality(String)', 't.direction'),
    member_id: column('Nullable(Int64)', 't.member_id'), source: column('LowCardinality(String)', 't.source'),
    cost: column('Nullable(Decimal(18, 4))', 't.cost'), expected: column('Nullable(Float32)', 't.expected'), perceived: column('Nullable(Float32)', 't.perceived'),
  },
  key: ['id', 'original_id'],
  partition: { sql: 'bitShiftRight(id, 40)', of: (id) => String(BigInt(id) >> 40n) },
  from: `touchpoints.touchpoint t join touchpoints.kind k on k.key = t.kind
    cross join lateral (select u.id, min(u.role) as role from unnest(t.party_ids, t.party_roles) u (id, role) group by u.id) x ${survivorOf('x.id')}
    cross join ${firmZone}`,
  where: 'not t.retracted and not exists (select from touchpoints.supersession v where v.touchpoint_id = t.id)',
  walk: { table: 'touchpoints.touchpoint', column: 'id', by: 't.id' },
  feeds: [{ source: 'touchpoints.touchpoint', where: 't.id = any ($1)', column: 'id', allNew: true }, { source: 'touchpoints.supersession', where: 't.id = any ($1)', column: 'id', ends: true }],
  subject: { column: 'original_id', where: 't.id in (select p.touchpoint_id from touchpoints.participant p where p.party_id = any ($1))' },
  rests: `select string_agg(concat(key, theme, contact), ' ' order by key) || coalesce((${zoneRests}), '') from touchpoints.kind`,
  scope: (viewer) => (viewer.everywhere('touchpoint.read') && viewer.everywhere('party.read') ? 'true' : seenWithParty(viewer, 'original_id', 'touchpoint.read')),
}

export const warehouseTables: WarehouseTable[] = [contact]
