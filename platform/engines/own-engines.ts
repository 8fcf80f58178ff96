import { endOrphanedAnalysis } from './analysis/end-orphan.ts'
import { analysisUrl, startAnalysis } from './analysis/start-analysis.ts'
import type { EngineStates } from './engines.ts'
import type { EngineLog } from './log.ts'
import { endOrphanedPostgres } from './postgres/end-orphan.ts'
import { findPlace } from './postgres/place.ts'
import { postgresUrl, startPostgres } from './postgres/start-postgres.ts'
import { socketFolder } from './postgres/socket.ts'
import { engineSettings } from './settings.ts'
import type { Supervised } from './supervise.ts'

/** Engines that this process runs (or servers elsewhere, which it merely names). */
export type OwnEngines = { databaseUrl: string, clickhouseUrl: string, state(): EngineStates, stop(): Promise<void> }

type OwnStart = { dataDir: string, env: NodeJS.ProcessEnv, log: EngineLog, onState: () => void }

const served: Supervised = { state: () => 'ready', stop: () => Promise.resolve() }

/**
 * Starts the embedded engines side by side; `DATABASE_URL` and `CLICKHOUSE_URL` each take the place of one. Orphans are ended before anything else,
 * because they may still sit on the addresses that are to be kept. Both engines are stopped again when one fails to start.
 */
export async function ownEngines({ dataDir, env, log, onState }: OwnStart): Promise<OwnEngines> {
  const place = env.DATABASE_URL ? undefined : findPlace(dataDir)
  await Promise.all([place && endOrphanedPostgres(place.cluster), endOrphanedAnalysis(dataDir)])
  const settings = await engineSettings(dataDir)
  const postgresAt = { port: settings.postgresPort, password: settings.postgresPassword }
  const analysisAt = { port: settings.analysisPort, password: settings.analysisPassword }
  const started = await Promise.allSettled([
    place ? startPostgres({ dataDir, place, ...postgresAt, log, onState }) : served,
    env.CLICKHOUSE_URL ? served : startAnalysis({ dataDir, ...analysisAt, log, onState }),
  ])
  const [postgres, analysis] = started
  const stop = async () => {
    await Promise.all(started.map((one) => one.status === 'fulfilled' ? one.value.stop() : undefined))
  }
  if (postgres.status === 'rejected' || analysis.status === 'rejected') {
    await stop()
    throw postgres.status === 'rejected' ? postgres.reason : analysis.status === 'rejected' ? analysis.reason : undefined
  }
  return {
    databaseUrl: env.DATABASE_URL || postgresUrl({ ...postgresAt, socket: place && socketFolder(place.cluster) }),
    clickhouseUrl: env.CLICKHOUSE_URL || analysisUrl(analysisAt),
    state: () => ({ postgres: postgres.value.state(), analysis: analysis.value.state() }),
    stop,
  }
}
