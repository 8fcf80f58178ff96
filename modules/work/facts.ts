import { firmZone, seenWithParty, survivor, survivorOf, zoneRests } from '#modules/parties/facts.ts'
import { allOf, anyOf } from '#platform/warehouse/door/viewer.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** Tasks, follow-ups and promises: whose, by when, how they ended; without their words. */
const item: WarehouseTable = {
  name: 'work_item',
  columns: {
    id: column('Int64', 'i.id'), kind: column('LowCardinality(String)', 'i.kind'), party_id: column('Nullable(Int64)', survivor('i.party_id')), given_by: column('LowCardinality(String)', 'i.given_by'),
    owner_id: column('Int64', 'i.owner_id'), unit_id: column('Int64', 'i.unit_id'), due_day: column('Date32', 'i.due_on'), first_due_day: column('Date32', 'i.first_due_on'), postponed: column('Int32', 'i.postponed'),
    outcome: column('LowCardinality(String)', "coalesce(i.outcome, '')"), ended_day: column('Nullable(Date32)', '(i.ended_at at time zone z.zone)::date'), created_day: column('Date32', '(i.created_at at time zone z.zone)::date'),
    source: column('LowCardinality(String)', 'i.source'), created_by: column('Nullable(Int64)', 'i.created_by', { inner: true }), original_id: column('Nullable(Int64)', 'i.party_id', { inner: true }),
  },
  key: ['id'],
  from: `work.item i ${survivorOf('i.party_id')} cross join ${firmZone}`,
  walk: { table: 'work.item', column: 'id', by: 'i.id' },
  feeds: [{ source: 'work.item', where: 'i.id = any ($1)', column: 'id' }],
  subject: { column: 'original_id', where: 'i.party_id = any ($1)' },
  rests: zoneRests,
  scope: (viewer) => anyOf(
    viewer.belongs('work.read', { unit: 'unit_id', owner: 'owner_id' }),
    viewer.may('work.read') ? anyOf(`created_by = ${viewer.me}`, allOf('original_id is not null', seenWithParty(viewer, 'original_id'))) : 'false'),
}

export const warehouseTables: WarehouseTable[] = [item]
