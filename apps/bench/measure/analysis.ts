import type { Installation } from '#apps/installation/open-installation.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { askMeasures } from '#modules/measures/api.ts'
import { AnalysisQuery } from '#modules/measures/contract.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { warehouseClient } from '#platform/warehouse/client.ts'
import { readState } from '#platform/warehouse/state.ts'
import type { z } from 'zod'
import { lineOf, type Tell } from './line.ts'
import { inPairs, quantile } from './timing.ts'

interface Question { name: string; query: z.input<typeof AnalysisQuery>; /** The same by hand, over the engine's own tables. */ bare: (database: string, from: string, to: string) => string }

const [ROUNDS, WARM] = [7, 2]
const month = (day: string) => `toInt32(toYear(${day})) * 12 + toMonth(${day}) - 1`
const counts = "status not in ('draft', 'cancelled') and not (kind = 'return' and cents = 0)"

const questions: Question[] = [
  {
    name: 'pivot of touchpoints, channel × month',
    query: { measures: ['touchpoints.contacts', 'touchpoints.parties'], rows: [{ by: 'touchpoint.channel' }], columns: [{ by: 'time', grain: 'month' }], period: { last: 24, unit: 'month' } },
    bare: (db, from, to) => `select channel, ${month('day')} as m, countIf(contact), uniqExactIf(party_id, contact) from ${db}.touchpoints_contact where deleted = 0 and day between '${from}' and '${to}' group by grouping sets ((channel, m), (channel), (m), ())`,
  },
  {
    name: 'pivot of orders, tier × channel × quarter',
    query: { measures: ['orders.revenue', 'orders.buyers', 'orders.average'], rows: [{ by: 'tier' }, { by: 'order.channel' }], columns: [{ by: 'time', grain: 'quarter' }], period: { last: 36, unit: 'month' } },
    bare: (db, from, to) => `select tier, channel, toYear(day) * 4 + toQuarter(day) as q, sumIf(cents, ${counts}), uniqExactIf(f.party_id, kind = 'order' and ${counts}), sumIf(cents, kind = 'order' and ${counts}), countIf(kind = 'order' and ${counts})
      from ${db}.orders_sale f any left join (select party_id, toString(ifNull(tier, 0)) as tier from ${db}.intelligence_standing where deleted = 0) s on s.party_id = f.party_id where f.deleted = 0 and day between '${from}' and '${to}'
      group by grouping sets ((tier, channel, q), (tier, channel), (tier, q), (tier), (q), ())`,
  },
  {
    name: 'cohorts, first purchase × month',
    query: { measures: ['orders.buyers'], rows: [{ by: 'firstPurchase', grain: 'month' }], columns: [{ by: 'time', grain: 'month' }], period: { last: 36, unit: 'month' } },
    bare: (db, from, to) => `select ${month('first_day')} as c, ${month('day')} as m, uniqExactIf(f.party_id, kind = 'order' and ${counts})
      from ${db}.orders_sale f any left join (select party_id, first_day from ${db}.intelligence_standing where deleted = 0) s on s.party_id = f.party_id where f.deleted = 0 and day between '${from}' and '${to}' group by grouping sets ((c, m), (c), (m), ())`,
  },
]

/** Questions to the measures, whole with rights, names and layout, beside SQL written by hand for the engine; in turn, on the same copy. */
export async function measureAnalysis({ db }: Pick<Installation, 'db'>, size: string, tell: Tell): Promise<void> {
  const actor = await localAdministrator(db)
  const database = await inTransaction(db, actor, async ({ tx }) => (await readState(tx)).current)
  if (!database) throw new Error('the analysis engine has no copy yet: npx guanxi warehouse rebuild')
  for (const { name, query, bare } of questions) {
    const ask = () => inTransaction(db, actor, (context) => askMeasures(context, AnalysisQuery.parse(query)))
    const { period } = await ask()
    const text = bare(database, period!.from, period!.to)
    const byHand = async () => (await warehouseClient().query({ query: text, format: 'JSONCompactEachRow', clickhouse_settings: { max_threads: 2 } })).text()
    const { a, b } = await inPairs(ROUNDS, ask, byHand, WARM)
    tell(lineOf({ name: `${name} · ${size}`, value: quantile(a, 0.5), unit: 'ms', baseline: quantile(b, 0.5), target: '≤ 1.2 ×' }))
  }
}
