import type pg from 'pg'
import { type Copy, drop, type Feeding, readCopies, settleCopies } from '../copy/copies.ts'
import { buildStep } from './build-copy.ts'
import { feedChanges } from './feed-changes.ts'

/** One feeder at a time in a database. */
const FEEDER_LOCK = 7_204_412

/** Makes a connection the feeder's for as long as it lasts; false where another is. */
export async function takeFeederLock(client: pg.ClientBase): Promise<boolean> {
  const { rows: [lock] } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [FEEDER_LOCK])
  return lock!.mine
}

/** What copies rest on (the firm's zone, the engine's own files) is looked at so often. */
const SETTLE_MS = 60_000

export interface Feeder {
  /** Feeds until nothing waits; builds the copy first where there is none that fits or, with `anew`, in any case. */
  feed(how?: { anew?: boolean; more?: () => boolean }): Promise<void>
}

/** A feeder on one connection, which must hold the feeders' lock wherever others could feed. */
export function createFeeder(feeding: Feeding): Feeder {
  let copies: Copy[] = []
  let settledAt = -Infinity
  return {
    async feed({ anew = false, more = () => true } = {}) {
      if (anew || performance.now() - settledAt > SETTLE_MS || copies.some((c) => c.state === 'building')) {
        copies = await settleCopies(feeding, anew)
        settledAt = performance.now()
      }
      const building = copies.find((c) => c.state === 'building')
      if (building) copies = await build(feeding, copies, building, more)
      while (more() && await feedChanges(feeding, copies)) { /* until nothing waits */ }
    },
  }
}

/** Builds a copy to its end, feeding all of them between the steps; gives the copies that are in use then. */
async function build(feeding: Feeding, copies: Copy[], building: Copy, more: () => boolean): Promise<Copy[]> {
  while (more()) {
    await feedChanges(feeding, copies)
    if (await buildStep(feeding, building)) continue
    for (const old of (await readCopies(feeding.client)).filter((c) => c.state === 'old')) await drop(feeding, old)
    return [{ ...building, state: 'current' }]
  }
  return copies
}
