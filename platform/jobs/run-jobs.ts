import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { system } from '#platform/access/actor.ts'
import { forgetReaders } from '#platform/events/forget-events.ts'
import { hearEvents } from '#platform/events/hear-events.ts'
import type { Reader, TextEvent } from '#platform/events/read-events.ts'
import { TASK } from './enqueue.ts'
import type { Job } from './job.ts'

export interface Running { stop(): Promise<void> }

export interface JobEngine { db: Db; appUrl: string; ownerUrl: string; log: Logger; jobs: readonly Job[] }

const uuidOf = (eventId: string): string => `00000000-0000-4000-8000-${BigInt(eventId).toString(16).padStart(12, '0')}`

/** Runs all that happens by itself: tasks from the queue, jobs by the clock, and what hears events. */
export async function runJobs({ db, appUrl, ownerUrl, log, jobs }: JobEngine): Promise<Running> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'jobs', max: 4, application_name: 'guanxi jobs' })
  /* Some of the queue's errors come as plain copies: made errors again, so that the log tells them whole. */
  boss.on('error', (err) => log.error({ err: err instanceof Error ? err : Object.assign(new Error(), err) }, 'queue'))
  await boss.start()
  const stopping = new AbortController()
  for (const job of jobs) {
    if (job.kind === 'on' || job.kind === 'all') continue
    await boss.createQueue(job.name, { policy: 'short', retryLimit: 8, retryDelay: 2, retryBackoff: true, expireInSeconds: 6 * 3600, heartbeatSeconds: 60 } as never)
    await boss.work(job.name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([task]) => {
      const own = log.child({ job: job.name, task: task?.id })
      try {
        const { run } = await job.load()
        await run({ db, now: new Date(), log: own, signal: stopping.signal }, task?.data as undefined)
      } catch (err) {
        own.error({ err }, 'task failed')
        throw err
      }
    })
    if (job.kind === 'every') await boss.schedule(job.name, job.cron, {}, { tz: 'UTC' })
  }
  const readers = [forwarder(boss), ...jobs.flatMap((j) => (j.kind === 'on' ? hearer(j) : j.kind === 'all' ? hearerOfAll(j) : []))]
  await forgetReaders(db, readers.map((r) => r.name))
  const hearing = hearEvents(db, appUrl, readers, log)
  return {
    async stop() {
      stopping.abort()
      await hearing.stop()
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

/** Hands the tasks that transactions asked for to the queue, where at most one of a key waits. A task's id comes from its event's, so a repeated hand-over adds nothing. */
const forwarder = (boss: PgBoss): Reader => ({
  name: 'tasks', pattern: `${TASK}%`,
  async hear(_context: Context, events: TextEvent[]) {
    for (const e of events) {
      const { input, key, startAfter } = e.payload as { input: object; key?: string; startAfter?: string }
      await boss.send(e.name.slice(TASK.length), input, { id: uuidOf(e.id), singletonKey: key ?? e.id, ...(startAfter && { startAfter: new Date(startAfter) }) })
    }
  },
})

const hearer = (job: Extract<Job, { kind: 'on' }>): Reader => ({
  name: job.name, pattern: job.event.name,
  async hear(context, events) {
    const { run } = await job.load()
    for (const e of events) await run({ ...context, now: e.at }, job.event.payload.parse(e.payload))
  },
})

const hearerOfAll = (job: Extract<Job, { kind: 'all' }>): Reader => ({
  name: job.name, pattern: '%',
  async hear(context, events) {
    const { run } = await job.load()
    await run(context, events.filter((e) => !e.name.startsWith(TASK)))
  },
})

/** Runs one job now and to its end: for the command line and tests. */
export async function runNow(db: Db, log: Logger, jobs: readonly Job[], name: string, input?: unknown): Promise<void> {
  const job = jobs.find((j) => j.name === name)
  if (!job) throw new Error(`no job ${name}`)
  if (job.kind === 'all') throw new Error(`${name} only hears`)
  if (job.kind === 'on') {
    const { run } = await job.load()
    return inTransaction(db, system(name), (context) => run(context, input))
  }
  const { run } = await job.load()
  await run({ db, now: new Date(), log, signal: new AbortController().signal }, input as undefined)
}
