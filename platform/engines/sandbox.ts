import { randomBytes } from 'node:crypto'
import { chmodSync, globSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { analysisUrl, startAnalysis } from './analysis/start-analysis.ts'
import { freePort } from './free-port.ts'
import { postgresBinaries } from './postgres/binaries.ts'
import { configure, throwAwayConfiguration } from './postgres/configuration.ts'
import { initCluster } from './postgres/init-cluster.ts'
import { findPlace } from './postgres/place.ts'
import { runPostgres } from './postgres/run-postgres.ts'
import { postgresUrl } from './postgres/start-postgres.ts'
import { readPrivate, writePrivate } from './private-file.ts'
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.ts'

/** Throw-away engines for one test run: `postgres` is the superuser's address of the database `postgres`, `clickhouse` the analysis engine's. */
export type Sandbox = { postgres: string, clickhouse: string, stop(): Promise<void> }

/** A database of its own for one test file or test. */
export type FreshDatabase = { url: string, drop(): Promise<void> }

const template = 'guanxi_template'
const silent = { info: () => undefined, warn: () => undefined, error: (fields: object, text: string) => console.error(text, fields) }

/**
 * Starts one throw-away PostgreSQL (nothing is forced to disk) and an analysis engine, which loads at its first query. `migrate` gets the address of
 * the template database; what it leaves there, every fresh database begins with. `elsewhere` names a PostgreSQL of another make to use instead, for a superuser
 * who may make and drop databases and roles on it. Meant for Vitest's globalSetup: see `shareSandbox`.
 */
export async function startSandbox(migrate: (url: string) => Promise<void>, elsewhere?: string): Promise<Sandbox> {
  sweepSandboxes()
  const folder = makeFolder()
  const password = randomBytes(12).toString('hex')
  const postgresPort = await freePort()
  const analysisAt = { port: await freePort(undefined, postgresPort), password }
  const postgres = elsewhere ?? postgresUrl({ port: postgresPort, password }, 'postgres')
  const [server, analysis] = await Promise.all([
    elsewhere ? undefined : startThrowAway(folder, { port: postgresPort, password, url: postgres }),
    startAnalysis({ dataDir: folder, ...analysisAt, log: silent, onState: () => undefined }),
  ])
  const stop = async () => {
    await Promise.all([server?.stop(), analysis.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(postgres, migrate)
  } catch (error) {
    await stop()
    throw error
  }
  return { postgres, clickhouse: analysisUrl(analysisAt), stop }
}

function startThrowAway(folder: string, { port, password, url }: { port: number, password: string, url: string }) {
  const place = findPlace(folder)
  const binaries = postgresBinaries(folder, place.account)
  const cluster = initCluster({ place, binaries, password, sync: false })
  configure(cluster, throwAwayConfiguration(), place.account)
  return runPostgres({ binaries, cluster, account: place.account, port, logFile: join(folder, 'postgres.log'), url })
}

/** Makes a sandbox known to the test processes that are started after it. */
export function shareSandbox({ postgres, clickhouse }: Sandbox): void {
  process.env.GUANXI_TEST_POSTGRES = postgres
  process.env.GUANXI_TEST_CLICKHOUSE = clickhouse
}

/** Makes a database like the template, in some 50 ms. Needs a shared sandbox. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const postgres = process.env.GUANXI_TEST_POSTGRES
  if (!postgres) throw new Error('No sandbox is shared: GUANXI_TEST_POSTGRES is unset. Run by Vitest with its globalSetup.')
  const name = `test_${randomBytes(8).toString('hex')}`
  await execute(postgres, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  return { url: databaseUrl(postgres, name), drop: () => execute(postgres, `DROP DATABASE ${name} WITH (FORCE)`) }
}

function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'guanxi-sandbox-')))
  chmodSync(folder, 0o711)
  writePrivate(join(folder, 'owner.json'), ownIdentity())
  return folder
}

/** Removes what killed test runs left behind; their engines ended with them. */
function sweepSandboxes(): void {
  for (const path of globSync(join(tmpdir(), 'guanxi-sandbox-*', 'owner.json'))) {
    const owner = readPrivate<ProcessIdentity>(path)
    if (owner && !isAlive(owner)) rmSync(dirname(path), { recursive: true, force: true })
  }
}

async function makeTemplate(postgres: string, migrate: (url: string) => Promise<void>): Promise<void> {
  await execute(postgres, `UPDATE pg_database SET datistemplate = false WHERE datname = '${template}'`)
  await execute(postgres, `DROP DATABASE IF EXISTS ${template}`)
  await execute(postgres, `CREATE DATABASE ${template}`)
  await migrate(databaseUrl(postgres, template))
  await execute(postgres, `ALTER DATABASE ${template} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`)
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
