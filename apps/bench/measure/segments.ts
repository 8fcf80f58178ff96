import type { Installation } from '#apps/installation/open-installation.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import type { Filter } from '#kernel/filter.ts'
import { countDefinition } from '#modules/segments/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { warehouseClient } from '#platform/warehouse/client.ts'
import { readState } from '#platform/warehouse/state.ts'
import { lineOf, type Tell } from './line.ts'
import { inPairs, quantile } from './timing.ts'

const [ROUNDS, WARM] = [7, 2]

/** Six conditions, two of them behaviour in a window: ordinary and important, not yet leaving, touched often but not visited, ordered of late. */
const six: Filter = { all: [
  { field: 'kind', op: 'is', value: 'person' },
  { field: 'tier', op: 'in', value: ['1', '2'] },
  { field: 'stage', op: 'isNot', value: '4' },
  { field: 'revenue', op: 'atLeast', value: '500' },
  { did: { what: 'touchpoint', when: { within: 365 }, times: { atLeast: 3 } } },
  { not: { did: { what: 'order', when: { within: 30 } } } },
] }

/** The same by hand, over the engine's own tables. */
const byHand = (db: string, today: string): string => `select count() from ${db}.parties_party where deleted = 0 and living = 1 and kind = 'person'
  and id in (select party_id from ${db}.intelligence_standing where deleted = 0 and tier in (1, 2) and stage <> 4 and revenue >= 50000)
  and id in (select party_id from ${db}.touchpoints_contact where deleted = 0 and day >= toDate32('${today}') - 365 and day <= toDate32('${today}') group by party_id having count() >= 3)
  and id not in (select party_id from ${db}.orders_sale where deleted = 0 and kind = 'order' and cents >= 0 and status not in ('draft', 'cancelled') and day >= toDate32('${today}') - 30 and day <= toDate32('${today}'))`

/** What a reader sees while typing: a condition more with every change. */
const typed = (n: number): Filter => ({ all: (six as { all: Filter[] }).all.slice(0, n) })

/** Segments, counted with rights and names, beside SQL written by hand for the engine; in turn, on the same copy. */
export async function measureSegments({ db }: Pick<Installation, 'db'>, size: string, tell: Tell): Promise<void> {
  const actor = await localAdministrator(db)
  const database = await inTransaction(db, actor, async ({ tx }) => (await readState(tx)).current)
  if (!database) throw new Error('the analysis engine has no copy yet: npx guanxi warehouse rebuild')
  const count = (definition: Filter) => () => inTransaction(db, actor, (context) => countDefinition(context, definition))
  const text = byHand(database, new Date().toISOString().slice(0, 10))
  const bare = async () => (await warehouseClient().query({ query: text, format: 'JSONCompactEachRow', clickhouse_settings: { max_threads: 2 } })).text()
  const { a, b } = await inPairs(ROUNDS, count(six), bare, WARM)
  tell(lineOf({ name: `segment of six conditions, two behaviour windows · ${size}`, value: quantile(a, 0.5), unit: 'ms', baseline: quantile(b, 0.5), target: '≤ 1.2 × and ≤ 1000 ms' }))
  const each: number[] = []
  for (let n = 1; n <= 6; n++) {
    const began = performance.now()
    await count(typed(n))()
    each.push(performance.now() - began)
  }
  tell(lineOf({ name: `segment count while typing, slowest of six · ${size}`, value: Math.max(...each), unit: 'ms', target: '≤ 1000 ms' }))
}
