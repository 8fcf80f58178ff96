import { seenWithParty, withSurvivors } from '#modules/parties/facts.ts'
import { column, type WarehouseTable } from '#platform/warehouse/table.ts'

/** What is foretold of each party. Chances in ten-thousandths, money in hundredths of the base currency. */
const foretold: WarehouseTable = {
  name: 'prediction_party',
  columns: {
    party_id: column('Int64', 't.party_id'), churn_bp: column('Nullable(Int32)', 't.churn_bp'), band: column('Int16', 't.band'), stake: column('Int64', 't.stake_cents'), value: column('Int64', 't.value_cents'),
    reason: column('Nullable(Int16)', 't.reasons[1]'), outcome: column('Nullable(Int16)', 't.outcome'), risen_day: column('Nullable(Date32)', 't.risen_on'),
  },
  key: ['party_id'],
  from: 'prediction.party t join parties.party p on p.id = t.party_id',
  where: 'p.survivor_id is null',
  walk: { table: 'prediction.party', column: 'party_id', by: 't.party_id' },
  feeds: [{ source: 'prediction.party', where: 't.party_id = any ($1)', column: 'party_id' }],
  subject: { column: 'party_id', where: 't.party_id = any ($1)', widen: withSurvivors, removes: true },
  scope: (viewer) => seenWithParty(viewer, 'party_id'),
}

export const warehouseTables: WarehouseTable[] = [foretold]
