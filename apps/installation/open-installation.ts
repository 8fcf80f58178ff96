import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { connect, type Connection } from '#platform/db/connect.ts'
import { appUrl, authUrl, migrate } from '#platform/db/migrate.ts'
import { type Engines, openData, startEngines } from '#platform/engines/api.ts'
import { useSecret } from '#platform/secret/seal-secret.ts'
import { useWarehouseAt } from '#platform/warehouse/client.ts'

/** Everything a process of ours works with: the engines, the database as the application sees it, secrets and log. */
export interface Installation extends Connection {
  dataDir: string
  engines: Engines
  ownerUrl: string
  appUrl: string
  authUrl: string
  secret: string
  log: Logger
  /** What this start brought the database up to date with. */
  migrated: string[]
}

/** Opens the installation in a data directory: starts or joins its engines (`mayOwn` false: joins only) and brings the database up to date. */
export async function openInstallation({ env = process.env, log, poolSize = 12, mayOwn = true }: { env?: NodeJS.ProcessEnv; log: Logger; poolSize?: number; mayOwn?: boolean }): Promise<Installation> {
  const dataDir = openData(env)
  const engines = await startEngines({ dataDir, env, log, mayOwn })
  try {
    const secret = env.GUANXI_SECRET ?? installationSecret(dataDir)
    useSecret(secret)
    const ownerUrl = engines.databaseUrl
    const migrated = await migrate(ownerUrl, secret)
    const urls = { ownerUrl, appUrl: appUrl(ownerUrl, secret), authUrl: authUrl(ownerUrl, secret) }
    const connection = connect(urls.appUrl, { max: poolSize })
    useWarehouseAt(engines.clickhouseUrl)
    return { dataDir, engines, ...urls, secret, log, migrated, ...connection, close: async () => { await connection.close(); await engines.stop() } }
  } catch (error) {
    await engines.stop()
    throw error
  }
}

/** The secret that passwords and signatures are derived from: made once, readable by its owner only. */
function installationSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}
