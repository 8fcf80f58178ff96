import { seenWithParty, survivor, survivorOf } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** Who is in which live segment, and since when. Which segments an asker may name is checked where the question is made; of members each sees whom they may see. */
const member: WarehouseTable = {
  name: 'segments_member',
  columns: { segment_id: column('Int64', 'm.segment_id'), party_id: column('Int64', survivor('m.party_id')), original_id: column('Int64', 'm.party_id', { inner: true }), since: column("DateTime64(3, 'UTC')", "date_trunc('milliseconds', m.since at time zone 'UTC')") },
  key: ['segment_id', 'original_id'],
  from: `segments.member m ${survivorOf('m.party_id')}`,
  walk: { table: 'segments.member', column: 'party_id', by: 'm.party_id' },
  feeds: [{ source: 'segments.member', where: 'm.party_id = any ($1)', column: 'original_id' }],
  subject: { column: 'original_id', where: 'm.party_id = any ($1)', removes: true },
  scope: (viewer) => seenWithParty(viewer, 'original_id'),
}

export const warehouseTables: WarehouseTable[] = [member]
