import { createLog } from '#apps/installation/create-log.ts'
import { openInstallation } from '#apps/installation/open-installation.ts'
import { loadJobs } from '#platform/jobs/load-jobs.ts'
import { runJobs } from '#platform/jobs/run-jobs.ts'
import { keepFeeding } from '#platform/warehouse/feed/keep-feeding.ts'
import { giveWay } from './give-way.ts'

/* The server holds the other end. When it is gone, even while this is still starting, whoever starts next starts a worker too; what was under way is in the queue. */
process.on('disconnect', () => process.exit(1))
if (process.send && !process.connected) process.exit(1)

const log = createLog('worker')
const installation = await openInstallation({ log, poolSize: 10, mayOwn: false })
giveWay(installation.pool, !process.env.DATABASE_URL)
const running = await runJobs({ ...installation, jobs: await loadJobs() })
const feeding = keepFeeding(installation.ownerUrl, log)

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), 14_000).unref()
  await Promise.all([running.stop(), feeding.stop()])
  await installation.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
