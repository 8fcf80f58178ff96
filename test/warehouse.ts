import pg from 'pg'
import { gather } from '#platform/extend/gather.ts'
import { warehouseClient } from '#platform/warehouse/client.ts'
import { type Feeding, readCopies } from '#platform/warehouse/copy/copies.ts'
import { feedAll } from '#platform/warehouse/feed/feed.ts'
import type { TestDatabase } from './database.ts'

export interface TestWarehouse {
  /** Feeds everything that is committed by now; the first time builds the copy. */
  feedNow(anew?: boolean): Promise<void>
  /** Drops the copy. */
  close(): Promise<void>
}

/** The analysis engine's copy of a test database, a database of its own in the engine that the test run shares. */
export async function testWarehouse({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>): Promise<TestWarehouse> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  const feeding: Feeding = { client, engine: warehouseClient(), tables: await gather('warehouseTables') }
  return {
    feedNow: (anew = false) => feedAll(feeding, { anew }),
    async close() {
      for (const { name } of await readCopies(client)) await feeding.engine.command({ query: `drop database if exists ${name}` })
      await client.end()
    },
  }
}
