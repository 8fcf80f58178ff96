import type { Db } from '#platform/db/tables.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTable } from '#platform/tabular/index.ts'
import { importRefusals } from '../contract.ts'
import type { FileRow, ImportSession } from '../extension.ts'
import { readingOf, type FileShape } from '../plan/describe-file.ts'
import { readAside } from './wait-rows.ts'

/** Rows that are written together. `places`: where the import stands when each is; `bytes`: how far the file was read. */
export interface Batch { rows: FileRow[]; places: number[]; bytes: number }

/** Rows of one group that are held in memory at once; a file with larger ones has the wrong column for its groups. */
const MOST_IN_GROUP = 50_000
const READ_AT_ONCE = 2_000

interface Source { path: string; shape: FileShape; after: number; groupOf: ImportSession['groupOf']; size: () => number }

/** A file's rows from the row after `after` on, in batches of about `size()` that end where a group ends. */
export async function* fileBatches({ path, shape, after, groupOf, size }: Source): AsyncGenerator<Batch> {
  let held: FileRow[] = []
  let row = after, bytes = 0
  for await (const read of openTable(path, { ...readingOf(shape), afterRow: after, batchSize: READ_AT_ONCE })) {
    bytes = read.bytesRead
    for (const r of read.rows) held.push({ row: ++row, ...r })
    if (held.length < size()) continue
    const cut = groupOf ? lastGroupStart(held, groupOf) : held.length
    if (cut === 0) continue
    yield ofRows(held.slice(0, cut), bytes)
    held = held.slice(cut)
  }
  if (held.length) yield ofRows(held, bytes)
}

const ofRows = (rows: FileRow[], bytes: number): Batch => ({ rows, places: rows.map((r) => r.row), bytes })

function lastGroupStart(rows: readonly FileRow[], groupOf: NonNullable<ImportSession['groupOf']>): number {
  const last = groupOf(rows.at(-1)!)
  let at = rows.length - 1
  if (last !== null) while (at > 0 && groupOf(rows[at - 1]!) === last) at -= 1
  if (rows.length - at > MOST_IN_GROUP) throw new Refusal(importRefusals['group-too-large'], { group: last?.slice(0, 80) ?? '', most: MOST_IN_GROUP })
  return at
}

/** Rows that were put aside, in batches of whole groups; a row's place is the first row of its group. */
export async function* asideBatches(db: Db, importId: Id, { after, size }: { after: number; size: () => number }): AsyncGenerator<Batch> {
  let held: FileRow[] = [], groups: number[] = []
  for await (const read of readAside(db, importId, after)) {
    held = [...held, ...read.rows]
    groups = [...groups, ...read.groups]
    while (held.length >= size()) {
      const last = groups[Math.min(held.length, size()) - 1]!
      let cut = groups.indexOf(last)
      if (cut === 0) cut = groups.findIndex((g) => g !== last)
      if (cut <= 0) break
      yield { rows: held.slice(0, cut), places: groups.slice(0, cut), bytes: 0 }
      held = held.slice(cut)
      groups = groups.slice(cut)
    }
    if (held.length > MOST_IN_GROUP + size()) throw new Refusal(importRefusals['group-too-large'], { group: '', most: MOST_IN_GROUP })
  }
  if (held.length) yield { rows: held, places: groups, bytes: 0 }
}

export interface Prepared extends Batch { prepared: unknown }

/** Preparing takes the processor for a moment; it waits until the batch before is in its long statements, so that the two go on at the same time. */
const WAIT_MS = 150

/** Reads and prepares a batch while the one before is being written. */
export async function* preparedAhead(batches: AsyncGenerator<Batch>, session: ImportSession): AsyncGenerator<Prepared> {
  const take = async (): Promise<Prepared | null> => {
    const { value, done } = await batches.next()
    return done ? null : { ...value, prepared: session.prepare(value.rows) }
  }
  let next = take()
  try {
    for (let batch = await next; batch; batch = await next) {
      const { promise: written, resolve: hurry } = Promise.withResolvers<void>()
      const timer = setTimeout(hurry, WAIT_MS)
      next = written.then(take)
      next.catch(() => {})
      yield batch
      clearTimeout(timer)
      hurry()
    }
  } finally {
    await next.catch(() => null)
    await batches.return(undefined)
  }
}
