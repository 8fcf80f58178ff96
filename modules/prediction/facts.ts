import { seenWithParty, withSurvivors } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** What is foretold and was found of each party, and when and why it left. Chances in ten-thousandths, money in hundredths of the base currency. */
const foretold: WarehouseTable = {
  name: 'prediction_party',
  columns: {
    party_id: column('Int64', 't.party_id'), churn_bp: column('Nullable(Int32)', 't.churn_bp'), band: column('Int16', 't.band'), stake: column('Int64', 't.stake_cents'), value: column('Int64', 't.value_cents'),
    reason: column('Nullable(Int16)', 't.reasons[1]'), outcome: column('Nullable(Int16)', 't.outcome'), risen_day: column('Nullable(Date32)', 't.risen_on'),
    expected_day: column('Nullable(Date32)', 'x.expected_day'), late_day: column('Nullable(Date32)', 'x.late_day'), cluster: column('Nullable(Int16)', 'c.cluster'),
    anomalies: column('Array(Int16)', "(select '[' || coalesce(string_agg(a.kind::text, ',' order by a.kind), '') || ']' from prediction.anomaly a where a.party_id = t.party_id)"),
    exit_day: column('Nullable(Date32)', 'e.day'), exit_cause: column('LowCardinality(String)', "coalesce(e.cause, '')"),
  },
  key: ['party_id'],
  from: `prediction.party t join parties.party p on p.id = t.party_id left join prediction.next_purchase x on x.party_id = t.party_id left join prediction.cluster_member c on c.party_id = t.party_id
    left join lateral (select e.day, e.cause from prediction.exit e where e.party_id = t.party_id order by e.day desc limit 1) e on true`,
  where: 'p.survivor_id is null',
  walk: { table: 'prediction.party', column: 'party_id', by: 't.party_id' },
  feeds: [{ source: 'prediction.party', where: 't.party_id = any ($1)', column: 'party_id' }, ...['next_purchase', 'cluster_member', 'anomaly', 'exit'].map((found) => ({ source: `prediction.${found}`, where: 't.party_id = any ($1)' }))],
  subject: { column: 'party_id', where: 't.party_id = any ($1)', widen: withSurvivors, removes: true },
  scope: (viewer) => seenWithParty(viewer, 'party_id'),
}

export const warehouseTables: WarehouseTable[] = [foretold]
