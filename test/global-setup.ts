import { shareSandbox, startSandbox } from '#platform/engines/sandbox.ts'
import { migrate } from '#platform/db/migrate.ts'
import { testSecret } from './database.ts'

/** One throw-away PostgreSQL and analysis engine for the whole run; every fresh database begins migrated. `DATABASE_URL` names another PostgreSQL, which is ours for the run: tests of the engines themselves keep to the embedded one. */
export default async function setup(): Promise<() => Promise<void>> {
  const elsewhere = process.env.DATABASE_URL
  delete process.env.DATABASE_URL
  const sandbox = await startSandbox(async (url) => { await migrate(url, testSecret) }, elsewhere)
  shareSandbox(sandbox)
  return () => sandbox.stop()
}
