import type { Logger } from 'pino'
import type { Db } from '#platform/db/tables.ts'
import { hearAgain } from './hear-again.ts'
import { countFailure, isPassing } from './park-event.ts'
import { HearingFailed, type Reader, readEvents } from './read-events.ts'

/** Where a reader's loop stands: how much it heard just now, how many events it still takes one by one since a batch failed, and how often it failed in a row. */
export interface Progress { heard: number; careful: number; failures: number }

export const fresh: Progress = { heard: 0, careful: 0, failures: 0 }

/** One step of a reader: what was asked for again, then what is new. After a batch that fails its events are taken one by one, so that one bad event is found; it is tried several times and then parked. */
export async function hearNext(db: Db, reader: Reader, { careful, failures }: Progress, log: Logger): Promise<Progress> {
  try {
    const heard = await hearAgain(db, reader) + await readEvents(db, reader, careful ? 1 : undefined)
    return { heard, careful: heard ? Math.max(0, careful - 1) : 0, failures: 0 }
  } catch (error) {
    const failed = error instanceof HearingFailed ? error : null
    const [event] = failed?.events ?? []
    log.error({ err: failed?.cause ?? error, reader: reader.name, failures: failures + 1, ...(failed?.events.length === 1 && { event: event!.id, eventName: event!.name }) }, 'reader failed')
    const next = { heard: 0, careful, failures: failures + 1 }
    if (!failed || !event || isPassing(failed.cause)) return next
    if (failed.events.length > 1) return { ...next, careful: failed.events.length }
    const parked = await countFailure(db, reader.name, event, failed.cause).catch(() => false)
    if (!parked) return next
    log.error({ reader: reader.name, event: event.id, eventName: event.name }, 'event parked: the reader goes on without it')
    return { heard: 1, careful: Math.max(0, careful - 1), failures: 0 }
  }
}
