import { seenWithParty, standsFor, withSurvivors } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/**
 * What holds for a party, a purpose and a channel ('' is in general): the latest statement, of the party and of what was merged into it, about this channel or
 * about all, as `consent.decide` takes it. A grant holds until `until`. A channel without a row of its own is as ''.
 */
const state: WarehouseTable = {
  name: 'consent_state',
  columns: {
    party_id: column('Int64', 'g.id'), purpose: column('LowCardinality(String)', 'c.purpose'), channel: column('LowCardinality(String)', 'c.channel'),
    state: column('LowCardinality(String)', "case when e.state <> 'granted' then e.state when e.opt_in = 'double-pending' then 'pending' else 'granted' end"),
    since: column("DateTime64(3, 'UTC')", "date_trunc('milliseconds', e.at at time zone 'UTC')"), until: column("Nullable(DateTime64(3, 'UTC'))", "date_trunc('milliseconds', e.valid_until at time zone 'UTC')"),
    basis: column('LowCardinality(String)', "coalesce(e.lawful_basis, '')"),
  },
  key: ['party_id', 'purpose', 'channel'],
  from: `parties.party g cross join lateral (select distinct n.purpose, h.channel from parties.party w join consent.entry n on n.party_id = w.id cross join lateral (values (coalesce(n.channel, '')), ('')) h (channel) where ${standsFor('w')} = g.id) c
    cross join lateral (select n.* from parties.party w join consent.entry n on n.party_id = w.id
      where ${standsFor('w')} = g.id and n.purpose = c.purpose and (n.channel is null or n.channel = c.channel)
      order by n.at desc, array_position(array['withdrawn', 'denied', 'expired', 'granted'], n.state), n.id desc limit 1) e`,
  where: 'g.survivor_id is null',
  walk: { table: 'parties.party', column: 'id', by: 'g.id' },
  feeds: [{ source: 'consent.entry', where: 'g.id = any ($1)', widen: withSurvivors, column: 'party_id' }],
  subject: { column: 'party_id', where: 'g.id = any ($1)', widen: withSurvivors, removes: true },
  scope: (viewer) => (viewer.may('consent.read') ? seenWithParty(viewer, 'party_id') : 'false'),
}

export const warehouseTables: WarehouseTable[] = [state]
