import { seenWithParty, withSurvivors } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** What holds for a party, a purpose and a channel ('' is in general), as the one decision takes it; see `consent.held`. A yes holds until `until`. A channel without a row of its own is as ''. */
const state: WarehouseTable = {
  name: 'consent_state',
  columns: {
    party_id: column('Int64', 'h.party_id'), purpose: column('LowCardinality(String)', 'h.purpose'), channel: column('LowCardinality(String)', 'h.channel'), state: column('LowCardinality(String)', 'h.state'),
    since: column("DateTime64(3, 'UTC')", "date_trunc('milliseconds', h.since at time zone 'UTC')"), until: column("Nullable(DateTime64(3, 'UTC'))", "date_trunc('milliseconds', h.until at time zone 'UTC')"),
    basis: column('LowCardinality(String)', "coalesce(h.basis, '')"),
  },
  key: ['party_id', 'purpose', 'channel'],
  from: 'consent.held h',
  walk: { table: 'parties.party', column: 'id', by: 'h.party_id' },
  feeds: [{ source: 'consent.entry', where: 'h.party_id = any ($1)', widen: withSurvivors, column: 'party_id' }],
  subject: { column: 'party_id', where: 'h.party_id = any ($1)', widen: withSurvivors, removes: true },
  scope: (viewer) => (viewer.may('consent.read') ? seenWithParty(viewer, 'party_id') : 'false'),
}

export const warehouseTables: WarehouseTable[] = [state]
