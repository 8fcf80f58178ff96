import { seenWithParty, withSurvivors } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** Where each party stands now, with a person's judgement before the computed. Money in hundredths of the base currency. */
const standing: WarehouseTable = {
  name: 'intelligence_standing',
  columns: {
    party_id: column('Int64', 't.party_id'), stage: column('Int16', 't.stage_shown'), tier: column('Nullable(Int16)', 't.tier_shown'), loyalty: column('Int16', 't.loyalty_shown'),
    growth: column('Int16', 't.growth'), acquaintance: column('Int16', 't.acquaintance'),
    rung: column('Int16', 't.rung_shown'), grade: column('Int16', 't.grade_shown'), level: column('Int16', 't.level_shown'), type: column('Int16', 't.type_shown'), complaints: column('Int32', 't.complaints'), referrals: column('Int32', 't.referrals'), rated: column('Int32', 't.rated'), satisfaction: column('Nullable(Int32)', 't.satisfaction'), unpaid: column('Int64', 't.unpaid'), unpaid_day: column('Nullable(Date32)', 't.unpaid_day'), contract_day: column('Nullable(Date32)', 't.contract_day'),
    sold_known: column('Int64', 't.sold_known'), sold_new: column('Int64', 't.sold_new'), known_before: column('Int64', 't.known_before'), new_before: column('Int64', 't.new_before'),
    r: column('Nullable(Int16)', 't.r'), f: column('Nullable(Int16)', 't.f'), m: column('Nullable(Int16)', 't.m'), abc: column('LowCardinality(String)', "coalesce(t.abc, '')"),
    revenue: column('Int64', 't.revenue'), profit: column('Nullable(Int64)', 't.profit'), purchases: column('Int32', 't.purchases'),
    first_day: column('Nullable(Date32)', 't.first_day'), last_day: column('Nullable(Date32)', 't.last_day'), moved_day: column('Nullable(Date32)', 't.moved_on'),
  },
  key: ['party_id'],
  from: 'intelligence.standing t join parties.party p on p.id = t.party_id',
  where: 'p.survivor_id is null',
  walk: { table: 'intelligence.standing', column: 'party_id', by: 't.party_id' },
  feeds: [{ source: 'intelligence.standing', where: 't.party_id = any ($1)', column: 'party_id' }],
  subject: { column: 'party_id', where: 't.party_id = any ($1)', widen: withSurvivors, removes: true },
  scope: (viewer) => seenWithParty(viewer, 'party_id'),
}

/** What the standing was: a row for each change, from its day on. */
const history: WarehouseTable = {
  name: 'intelligence_history',
  columns: {
    party_id: column('Int64', 't.party_id'), day: column('Date32', 't.day'), stage: column('Int16', 't.stage'), tier: column('Nullable(Int16)', 't.tier'), loyalty: column('Int16', 't.loyalty'),
    r: column('Nullable(Int16)', 't.r'), f: column('Nullable(Int16)', 't.f'), m: column('Nullable(Int16)', 't.m'),
    rung: column('Nullable(Int16)', 't.rung'), grade: column('Nullable(Int16)', 't.grade'), level: column('Nullable(Int16)', 't.level'), type: column('Nullable(Int16)', 't.type'),
  },
  key: ['party_id', 'day'],
  from: 'intelligence.standing_history t join parties.party p on p.id = t.party_id',
  where: 'p.survivor_id is null',
  walk: { table: 'intelligence.standing', column: 'party_id', by: 't.party_id' },
  feeds: [{ source: 'intelligence.standing_history', where: 't.party_id = any ($1)', column: 'party_id' }],
  subject: { column: 'party_id', where: 't.party_id = any ($1)', widen: withSurvivors, removes: true },
  scope: (viewer) => seenWithParty(viewer, 'party_id'),
}

/** When everyone's standing was worked out: a year of the growth matrix is counted back from the last. */
const run: WarehouseTable = {
  name: 'intelligence_run',
  columns: { id: column('Int64', 'r.id'), as_of: column('Date32', 'r.as_of') },
  key: ['id'],
  from: 'intelligence.run r',
  walk: { table: 'intelligence.run', column: 'id', by: 'r.id' },
  feeds: [{ source: 'intelligence.run', where: 'r.id = any ($1)', column: 'id' }],
  common: true,
  scope: (viewer) => (viewer.may('party.read') || viewer.may('insight.read') ? 'true' : 'false'),
}

export const warehouseTables: WarehouseTable[] = [standing, history, run]
