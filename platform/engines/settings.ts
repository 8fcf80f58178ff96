import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { readPrivate, writePrivate } from './private-file.ts'

/** What the embedded engines of one data directory keep between starts: addresses stay the same, so that a restart breaks no connection string. */
export type EngineSettings = { postgresPassword: string, postgresPort: number, analysisPassword: string, analysisPort: number }

/** Reads the kept settings, or makes them; a port that someone else took meanwhile is replaced. Call it under the lock. */
export async function engineSettings(dataDir: string): Promise<EngineSettings> {
  const path = join(dataDir, 'engines.json')
  const kept = readPrivate<EngineSettings>(path)
  const postgresPort = await freePort(kept?.postgresPort)
  const settings = {
    postgresPassword: kept?.postgresPassword ?? password(),
    postgresPort,
    analysisPassword: kept?.analysisPassword ?? password(),
    analysisPort: await freePort(kept?.analysisPort, postgresPort),
  }
  writePrivate(path, settings)
  return settings
}

function password(): string {
  return randomBytes(24).toString('base64url')
}
