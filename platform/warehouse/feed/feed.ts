import type pg from 'pg'
import { type Copy, drop, type Feeding, readCopies, rebuildAsked, settleCopies } from '../copy/copies.ts'
import { buildStep } from './build-copy.ts'
import { feedChanges } from './feed-changes.ts'
import { noteAllUntidy, tidyOne } from './tidy.ts'

/** One feeder at a time in a database. */
const FEEDER_LOCK = 7_204_421

/** Makes a connection the feeder's for as long as it lasts; false where another is. */
export async function takeFeederLock(client: pg.ClientBase): Promise<boolean> {
  const { rows: [lock] } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [FEEDER_LOCK])
  return lock!.mine
}

/** What copies rest on (the firm's zone, the engine's own files) is looked at so often. */
const SETTLE_MS = 60_000

export interface Feeder {
  /** Feeds until nothing waits; builds the copy first where there is none that fits, one was asked for or, with `anew`, in any case. */
  feed(how?: { anew?: boolean; more?: () => boolean }): Promise<void>
  /** Puts in order what was not touched for a while; stops when something is to be fed. */
  tidy(more: () => boolean, quietSeconds?: number): Promise<void>
}

/**
 * A feeder on one connection, which must hold the feeders' lock wherever others could feed. Until the queue was empty once it takes every row for one that may
 * stand there already: a feeder before it may have died between writing and taking the lines away.
 */
export function createFeeder(feeding: Feeding): Feeder {
  let copies: Copy[] = []
  let settledAt = -Infinity
  let sure = false
  return {
    async feed({ anew = false, more = () => true } = {}) {
      const asked = anew || await rebuildAsked(feeding.client) !== null
      if (asked || performance.now() - settledAt > SETTLE_MS || copies.some((c) => c.state === 'building')) {
        copies = await settleCopies(feeding, asked)
        settledAt = performance.now()
      }
      const building = copies.find((c) => c.state === 'building')
      if (building) copies = await build(feeding, copies, building, more)
      while (more()) {
        if (await feedChanges(feeding, copies, sure)) continue
        sure = true
        return
      }
    },
    async tidy(more, quietSeconds) {
      while (more() && await tidyOne(feeding, quietSeconds)) { /* one by one */ }
    },
  }
}

/** Builds a copy to its end, feeding all of them between the steps; gives the copies that are in use then. */
async function build(feeding: Feeding, copies: Copy[], building: Copy, more: () => boolean): Promise<Copy[]> {
  if (Object.keys(building.walked).length) await noteAllUntidy(feeding, building)
  while (more()) {
    await feedChanges(feeding, copies, false)
    if (await buildStep(feeding, building)) continue
    for (const old of (await readCopies(feeding.client)).filter((c) => c.state === 'old')) await drop(feeding, old)
    return [{ ...building, state: 'current' }]
  }
  return copies
}
