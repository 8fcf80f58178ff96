import { shareSandbox, startSandbox } from '#platform/engines/sandbox.ts'
import { migrate } from '#platform/db/migrate.ts'
import { testSecret } from './database.ts'

/** One throw-away PostgreSQL and analysis engine for the whole run; every fresh database begins migrated. */
export default async function setup(): Promise<() => Promise<void>> {
  const sandbox = await startSandbox(async (url) => { await migrate(url, testSecret) })
  shareSandbox(sandbox)
  return () => sandbox.stop()
}
