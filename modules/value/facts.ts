import { seenWithParty, withSurvivors } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** What each party is worth, as last worked out. Money in hundredths of the base currency. */
const party: WarehouseTable = {
  name: 'value_party',
  columns: {
    party_id: column('Int64', 't.party_id'), purchases: column('Int32', 't.purchases'), first_day: column('Nullable(Date32)', 't.first_day'), returned_day: column('Nullable(Date32)', 't.returned_day'),
    alive: column('Nullable(Float32)', 't.p_alive'), expected: column('Nullable(Float32)', 't.expected'), residual: column('Int64', 't.residual_cents'), past: column('Int64', 't.past_cents'), broad: column('Int64', 't.broad_cents'), growth: column('Nullable(Int64)', 't.potential_cents'), alike: column('Nullable(Int64)', 't.alike_cents'),
    gross: column('Int64', 't.gross_cents'), discounts: column('Int64', 't.discount_cents'), returns: column('Int64', 't.returns_cents'), revenue: column('Int64', 't.revenue_cents'), goods: column('Int64', 't.cost_cents'), service: column('Int64', 't.serve_cents'), rewards: column('Int64', 't.rewards_cents'),
    information: column('Int64', 't.information_cents'), bargaining: column('Int64', 't.bargaining_cents'), carrying: column('Int64', 't.carrying_cents'), acquisition: column('Int64', 't.acquisition_cents'), retention: column('Int64', 't.retention_cents'), net: column('Int64', 't.net_cents'),
    lost: column('UInt8', 't.lost::int'), sltv: column('Nullable(Int64)', 't.sltv_cents'), referral: column('Int64', 't.referral_cents'), class: column('Int16', 'coalesce(t.class, 0)'),
  },
  key: ['party_id'],
  from: 'value.party t join parties.party p on p.id = t.party_id',
  where: 'p.survivor_id is null',
  walk: { table: 'value.party', column: 'party_id', by: 't.party_id' },
  feeds: [{ source: 'value.party', where: 't.party_id = any ($1)', column: 'party_id' }],
  subject: { column: 'party_id', where: 't.party_id = any ($1)', widen: withSurvivors, removes: true },
  scope: (viewer) => seenWithParty(viewer, 'party_id'),
}

export const warehouseTables: WarehouseTable[] = [party]
