import { setTimeout as sleep } from 'node:timers/promises'
import type { JobContext } from '#platform/jobs/job.ts'
import { sweepDay } from '../trigger/sweep-day.ts'
import { advance } from './advance.ts'

/** How long one call keeps looking, and how long it rests between looks: whoever wakes does so within a second, and the next minute's call takes over. */
const KEPT_MS = 57_000
const REST_MS = 1_000

/** Looks at who starts today, then carries out what is due as it comes due, for about a minute. */
export async function run({ db, now, log, signal }: JobContext): Promise<void> {
  const begun = performance.now()
  const clock = (): Date => new Date(now.getTime() + performance.now() - begun)
  await sweepDay(db, now)
  let steps = 0
  do {
    steps += await advance(db, clock(), signal)
    await sleep(REST_MS, undefined, { signal }).catch(() => undefined)
  } while (!signal.aborted && performance.now() - begun < KEPT_MS)
  if (steps) log.info({ steps }, 'playbook steps')
}
