import { seenWithParty, survivor, survivorOf } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** Parties whose share is followed, as counted last: target, own revenue of twelve months and what they spend with everyone, in hundredths. */
const share: WarehouseTable = {
  name: 'dialogue_share',
  columns: {
    original_id: column('Int64', 't.party_id'), party_id: column('Int64', survivor('t.party_id')), target: column('Int32', 't.target_bp'), by_day: column('Date32', 't.by_day'), member_id: column('Nullable(Int64)', 't.member_id'),
    own: column('Int64', 't.own_cents'), total: column('Nullable(Int64)', 't.total_cents'),
  },
  key: ['original_id'],
  from: `dialogue.share_target t ${survivorOf('t.party_id')}`,
  where: 't.ended_at is null',
  walk: { table: 'dialogue.share_target', column: 'party_id', by: 't.party_id' },
  feeds: [{ source: 'dialogue.share_target', where: 't.party_id = any ($1)', column: 'original_id' }],
  subject: { column: 'original_id', where: 't.party_id = any ($1)', removes: true },
  scope: (viewer) => (viewer.may('dialogue.read') ? seenWithParty(viewer, 'original_id') : 'false'),
}

export const warehouseTables: WarehouseTable[] = [share]
