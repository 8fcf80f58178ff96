import pg from 'pg'
import { connect, type Connection } from '#platform/db/connect.ts'
import { appUrl, authUrl } from '#platform/db/migrate.ts'
import { freshDatabase } from '#platform/engines/sandbox.ts'
import { useSecret } from '#platform/secret/seal-secret.ts'
import { useWarehouseAt } from '#platform/warehouse/client.ts'

/** The secret that the roles' passwords are derived from in tests. */
export const testSecret = 'test'

export interface TestDatabase extends Connection {
  ownerUrl: string
  appUrl: string
  authUrl: string
  /** As the owner, past every policy: to set the stage and to look behind it. */
  owner: pg.Pool
}

/** A migrated database of its own, as the application sees it and as its owner does. `close` drops it. */
export async function testDatabase(): Promise<TestDatabase> {
  const { url, drop } = await freshDatabase()
  useSecret(testSecret)
  if (process.env.GUANXI_TEST_CLICKHOUSE) useWarehouseAt(process.env.GUANXI_TEST_CLICKHOUSE)
  const owner = new pg.Pool({ connectionString: url, max: 3 })
  owner.on('error', () => {})
  const app = connect(appUrl(url, testSecret), { max: 8 })
  return { ...app, ownerUrl: url, appUrl: appUrl(url, testSecret), authUrl: authUrl(url, testSecret), owner, close: async () => { await app.close(); await owner.end(); await drop() } }
}
