import pg from 'pg'
import { gather } from '#platform/extend/gather.ts'
import { warehouseClient } from '#platform/warehouse/client.ts'
import { type Feeding, readCopies } from '#platform/warehouse/copy/copies.ts'
import { createTableSql } from '#platform/warehouse/copy/define.ts'
import { storedRows } from '#platform/warehouse/copy/stored-rows.ts'
import { createFeeder } from '#platform/warehouse/feed/feed.ts'
import { streamRows } from '#platform/warehouse/feed/read-rows.ts'
import { insertStream } from '#platform/warehouse/feed/write-rows.ts'
import type { Untidy } from '#platform/warehouse/state.ts'
import type { WarehouseTable } from '#platform/warehouse/table.ts'
import type { TestDatabase } from './database.ts'

export interface TestWarehouse {
  feeding: Feeding
  /** Feeds everything that is committed by now; the first time builds the copy. */
  feedNow(anew?: boolean): Promise<void>
  /** Puts in order whatever is not. */
  tidyNow(): Promise<void>
  /** What the analysis engine and PostgreSQL do not have alike, as `table: rows only here, rows only there`. */
  differences(): Promise<string[]>
  /** Drops the copy. */
  close(): Promise<void>
}

/** The analysis engine's copy of a test database, a database of its own in the engine that the test run shares. */
export async function testWarehouse({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>): Promise<TestWarehouse> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  const feeding: Feeding = { client, engine: warehouseClient(), tables: await gather('warehouseTables') }
  const feeder = createFeeder(feeding)
  return {
    feeding,
    feedNow: (anew = false) => feeder.feed({ anew }),
    tidyNow: () => feeder.tidy(() => true, 0),
    differences: () => differences(feeding),
    async close() {
      for (const { name } of await readCopies(client)) await feeding.engine.command({ query: `drop database if exists ${name}` })
      await client.end()
    },
  }
}

/** Reads every table anew beside its copy and compares them row for row, column for column. */
async function differences({ client, engine, tables }: Feeding): Promise<string[]> {
  const copy = (await readCopies(client)).find((c) => c.state === 'current')!
  const { rows: [state] } = await client.query<{ untidy: Untidy | null }>('select untidy from warehouse.state()')
  const untidy = state!.untidy ?? {}
  const found: string[] = []
  const compare = async (table: WarehouseTable): Promise<void> => {
    const anew = { ...table, name: `${table.name}_anew` }
    const columns = Object.keys(table.columns).map((c) => `\`${c}\``).join(', ')
    const [here, there] = [`select * from ${storedRows(table, copy.name, columns, 'true', untidy)}`, `select ${columns} from ${copy.name}.${anew.name}`]
    const answer = await engine.query({ query: `select toString((select count() from (${here} except ${there}))) || ', ' || toString((select count() from (${there} except ${here}))) || ', ' || toString(toInt64((select count() from (${here}))) - toInt64((select count() from (${there})))) as d`, format: 'JSONEachRow' })
    const [{ d } = { d: '' }] = await answer.json<{ d: string }>()
    if (d !== '0, 0, 0') found.push(`${table.name}: ${d}`)
    await engine.command({ query: `drop table ${copy.name}.${anew.name}` })
  }
  const fed = tables.filter((t) => t.walk)
  for (const table of fed) {
    const anew = { ...table, name: `${table.name}_anew` }
    await engine.command({ query: createTableSql(copy.name, anew) })
    await insertStream(engine, copy.name, anew, streamRows(client, table, 'true', '0'))
  }
  await Promise.all(fed.map(compare))
  return found
}
