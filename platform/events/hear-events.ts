import pg from 'pg'
import type { Logger } from 'pino'
import type { Db } from '#platform/db/tables.ts'
import { fresh, hearNext } from './hear-next.ts'
import { CHANNEL } from './publish.ts'
import type { Reader } from './read-events.ts'

const POLL_MS = 2_000
const WORST_WAIT_MS = 60_000
/** A reader looks no more often than this, so that many small changes are heard together; it does not wait when it is behind. */
const GATHER_MS = 150
const BEHIND = 100

export interface Hearing { stop(): Promise<void> }

/** Keeps readers up to date: woken by each commit's notice, and every two seconds in case one was missed. A reader that fails tries again later, each time waiting longer, and in the end goes on without what it cannot hear; the others go on meanwhile. */
export function hearEvents(db: Db, url: string, readers: readonly Reader[], log: Logger): Hearing {
  const stopping = new AbortController()
  const wakers = new Set<() => void>()
  const wake = () => { for (const w of wakers) w() }
  const ear = listen(url, wake, stopping.signal, log)
  const loops = readers.map((r) => keepReading(db, r, { log, signal: stopping.signal, wakers }))
  return {
    async stop() {
      stopping.abort()
      wake()
      await Promise.allSettled([...loops, ear])
    },
  }
}

interface Loop { log: Logger; signal: AbortSignal; wakers: Set<() => void> }

async function keepReading(db: Db, reader: Reader, { log, signal, wakers }: Loop): Promise<void> {
  let progress = fresh
  const nap = createNap(wakers, signal)
  while (!signal.aborted) {
    progress = await hearNext(db, reader, progress, log)
    const { heard, failures } = progress
    if (heard >= BEHIND) continue
    await nap(GATHER_MS, true)
    if (!heard) await nap(failures ? Math.min(WORST_WAIT_MS, 500 * 2 ** failures) : POLL_MS, failures > 0)
  }
}

/** Waits, unless woken, now or since the last wait that could be. A sound one ends early only when all ends. */
function createNap(wakers: Set<() => void>, signal: AbortSignal): (ms: number, sound: boolean) => Promise<void> {
  let woken = false
  let rise = (): void => {}
  wakers.add(() => { woken = true; rise() })
  return (ms, sound) => new Promise((resolve) => {
    const done = () => { clearTimeout(timer); rise = () => {}; signal.removeEventListener('abort', done); if (!sound) woken = false; resolve() }
    const timer = setTimeout(done, signal.aborted || (woken && !sound) ? 0 : ms)
    signal.addEventListener('abort', done)
    if (!sound) rise = done
  })
}

/** A connection of its own that hears notices; opened again when lost. */
async function listen(url: string, wake: () => void, signal: AbortSignal, log: Logger): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: url, application_name: 'guanxi ear' })
    client.on('error', () => {})
    try {
      await client.connect()
      client.on('notification', wake)
      await client.query(`listen ${CHANNEL}`)
      await new Promise<void>((resolve) => {
        client.once('end', resolve)
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    } catch (err) {
      log.debug({ err }, 'no ear')
      await new Promise((r) => setTimeout(r, 1_000))
    } finally {
      await client.end().catch(() => {})
    }
  }
}
