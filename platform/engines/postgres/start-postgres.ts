import { join } from 'node:path'
import { Client } from 'pg'
import type { EngineLog } from '../log.ts'
import { supervise, type Supervised } from '../supervise.ts'
import { postgresBinaries } from './binaries.ts'
import { configure, embeddedConfiguration } from './configuration.ts'
import { endOrphanedPostgres } from './end-orphan.ts'
import { initCluster, superuser } from './init-cluster.ts'
import type { Place } from './place.ts'
import { runPostgres } from './run-postgres.ts'

type PostgresStart = { dataDir: string, place: Place, port: number, password: string, log: EngineLog, onState: () => void }

/** The address of the firm's database for the cluster's superuser: by a socket in a folder where one is named, else over loopback TCP. */
export function postgresUrl({ port, password, socket }: { port: number, password: string, socket?: string | undefined }, database = 'guanxi'): string {
  const url = `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
  return socket ? `${url}?host=${encodeURIComponent(socket)}` : url
}

/** Starts the embedded PostgreSQL of a data directory under supervision: makes the cluster and the database when missing. */
export async function startPostgres({ dataDir, place, port, password, log, onState }: PostgresStart): Promise<Supervised> {
  const binaries = postgresBinaries(place.folder, place.account)
  const cluster = initCluster({ place, binaries, password })
  const url = postgresUrl({ port, password }, 'postgres')
  const start = async () => {
    await endOrphanedPostgres(cluster)
    configure(cluster, embeddedConfiguration(), place.account)
    return runPostgres({ binaries, cluster, account: place.account, port, logFile: join(dataDir, 'postgres.log'), url })
  }
  const supervised = await supervise({ name: 'postgres', start, log, onState })
  await createDatabase(url)
  return supervised
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'guanxi'")
    if (rowCount === 0) await client.query('CREATE DATABASE guanxi')
  } finally {
    await client.end()
  }
}
