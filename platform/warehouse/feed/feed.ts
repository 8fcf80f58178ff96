import { type Copy, drop, type Feeding, readCopies, settleCopies } from '../copy/copies.ts'
import { buildStep } from './build-copy.ts'
import { feedChanges } from './feed-changes.ts'

/** One feeder at a time in a database. */
export const FEEDER_LOCK = 7_204_412

/** Feeds until nothing waits, building the copy first where there is none or, with `anew`, in any case. `more` says whether to go on. */
export async function feedAll(feeding: Feeding, { anew = false, more = () => true }: { anew?: boolean; more?: () => boolean } = {}): Promise<void> {
  const copies = await settleCopies(feeding, anew)
  for (let building = copies.find((c) => c.state === 'building'); building && more();) {
    await feedChanges(feeding, copies)
    if (!await buildStep(feeding, building)) building = undefined
  }
  await dropOld(feeding)
  const fed = await fedCopies(feeding, copies)
  while (more() && await feedChanges(feeding, fed)) { /* until nothing waits */ }
}

/** Of the copies those that are still in use. */
async function fedCopies({ client }: Feeding, copies: readonly Copy[]): Promise<Copy[]> {
  const kept = new Map((await readCopies(client)).map((c) => [c.name, c.state]))
  return copies.filter((c) => kept.has(c.name) && kept.get(c.name) !== 'old')
}

async function dropOld(feeding: Feeding): Promise<void> {
  for (const copy of await readCopies(feeding.client)) if (copy.state === 'old') await drop(feeding, copy)
}
