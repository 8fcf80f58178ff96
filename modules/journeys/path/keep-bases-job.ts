import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { warehouseClient } from '#platform/warehouse/client.ts'
import { readState } from '#platform/warehouse/state.ts'
import { findJourneys } from '../journey/find-journeys.ts'
import { changedSince, countContacts, definitionOf, keptJourneys, LIVE_PARTIES, LIVE_TOUCHPOINTS, readBase } from './base.ts'
import { makeBase } from './make-base.ts'

const A_NIGHT_MS = 20 * 3_600_000

/** Works out the steps of journeys whose paths are too many to be worked out as they are asked for: those without any, those of which much has changed, and once a day what changed at all. */
export async function run({ db, now, signal }: JobContext): Promise<void> {
  const due = await inTransaction(db, system('journeys'), async ({ tx }) => {
    const { current: copy } = await readState(tx)
    if (!copy || await countContacts(copy) <= LIVE_TOUCHPOINTS) return []
    const journeys = await findJourneys({ tx })
    await forget(copy, journeys.map((j) => j.id))
    const wanted: string[] = []
    for (const journey of journeys.filter((j) => j.active)) {
      const base = await readBase(tx, copy, journey.id)
      if (base?.version == null || base.definition !== definitionOf(journey)) { wanted.push(journey.id); continue }
      const changed = await changedSince(copy, base.version, LIVE_PARTIES)
      if (changed.length > LIVE_PARTIES || (changed.length && now.getTime() - base.madeAt!.getTime() > A_NIGHT_MS)) wanted.push(journey.id)
    }
    return wanted
  }, now)
  for (const id of due) if (!signal.aborted) await makeBase(db, id, now, signal)
}

/** Steps of journeys that were deleted. */
async function forget(copy: string, there: readonly string[]): Promise<void> {
  const gone = (await keptJourneys(copy)).filter((id) => !there.includes(id))
  if (gone.length) await warehouseClient().command({ query: `alter table ${copy}.journeys_step delete where journey in (${gone.join(', ')})` })
}
