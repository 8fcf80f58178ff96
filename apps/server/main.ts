import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createLog } from '#apps/installation/create-log.ts'
import { openInstallation } from '#apps/installation/open-installation.ts'
import { findMembersCount } from '#modules/people/api.ts'
import { claimServing, openData, servedAt } from '#platform/engines/api.ts'
import { createServer } from './create-server.ts'
import { setupToken } from './guard-setup.ts'
import { keepWorker } from './keep-worker.ts'
import { alreadyRunning, welcome } from './welcome.ts'

const root = join(import.meta.dirname, '../..')
const port = Number(process.env.PORT ?? 3977)
const host = process.env.HOST ?? '127.0.0.1'
const baseUrl = process.env.BASE_URL ?? `http://localhost:${port}` // by name: a passkey belongs to a name, never to an address
const log = createLog('server')

const serving = claimServing(openData(process.env))
if (!serving) {
  console.log(alreadyRunning(servedAt(openData(process.env)) ?? baseUrl))
  process.exit(0)
}

const closers: (() => Promise<unknown>)[] = []
let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), 25_000).unref()
  for (const close of closers.reverse()) await close()
  serving?.release()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

const installation = await openInstallation({ log })
closers.push(() => installation.close())
const app = await createServer({
  ...installation, baseUrl, log,
  readiness: { engines: () => installation.engines.state(), version: process.env.npm_package_version ?? '0.1.0' },
  ...(existsSync(join(root, 'dist/web/index.html')) && { webRoot: join(root, 'dist/web') }),
})
await app.listen({ port, host })
closers.push(() => app.close())
serving.announce(baseUrl)
const worker = keepWorker(installation, log)
closers.push(() => worker.stop())
console.log(welcome({ baseUrl, setup: (await findMembersCount(installation.db)) === 0 ? setupToken(installation.secret) : null, dataDir: installation.dataDir }))

