import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { fillSegment } from './fill-segment.ts'
import { liveSegments } from './live-segments.ts'

/** Finds the members of a segment that is new or has a new definition, then of those that name it. */
export async function run({ db, now, signal }: JobContext, { id }: { id: string }): Promise<void> {
  const live = await inTransaction(db, system('segments'), ({ tx }) => liveSegments(tx), now)
  const filled = new Set<string>()
  for (const segment of live) {
    if (signal.aborted || !(segment.id === id || segment.uses.some((used) => filled.has(used)))) continue
    await fillSegment(db, segment, { now, why: 'definition', signal })
    filled.add(segment.id)
  }
}

