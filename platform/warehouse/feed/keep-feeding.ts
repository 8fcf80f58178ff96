import pg from 'pg'
import type { Logger } from 'pino'
import { gather } from '#platform/extend/gather.ts'
import { warehouseClient } from '../client.ts'
import type { Feeding } from '../copy/copies.ts'
import { feedAll, FEEDER_LOCK } from './feed.ts'

/** Small changes are gathered for so long, so that each feed is worth its while. */
const GATHER_MS = 250
/** Woken by each commit; and so often in case a notice was missed. */
const POLL_MS = 10_000
const WORST_WAIT_MS = 5_000
const CHANNEL = 'guanxi_warehouse'

export interface KeptFeeding { stop(): Promise<void> }

/** Keeps the analysis engine fed for as long as this process runs. Of several processes one feeds; the others wait for it to go. */
export function keepFeeding(ownerUrl: string, log: Logger): KeptFeeding {
  const stopping = new AbortController()
  const running = keep(ownerUrl, log, stopping.signal)
  return { async stop() { stopping.abort(); await running } }
}

async function keep(ownerUrl: string, log: Logger, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'guanxi warehouse' })
    client.on('error', () => {})
    try {
      await client.connect()
      await feedOn(client, signal, () => { failures = 0 })
    } catch (err) {
      failures += 1
      log[failures > 3 ? 'warn' : 'debug']({ err, failures }, 'the warehouse could not be fed; trying again')
      await nap(Math.min(WORST_WAIT_MS, 200 * 2 ** Math.min(failures, 6)), signal)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

async function feedOn(client: pg.Client, signal: AbortSignal, fed: () => void): Promise<void> {
  const feeding: Feeding = { client, engine: warehouseClient(), tables: await gather('warehouseTables') }
  const wake = waker(client)
  await client.query(`listen ${CHANNEL}`)
  while (!signal.aborted) {
    const { rows: [lock] } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [FEEDER_LOCK])
    if (lock!.mine) break
    await nap(3_000, signal)
  }
  while (!signal.aborted) {
    await feedAll(feeding, { more: () => !signal.aborted })
    fed()
    await wake.next(POLL_MS, signal)
    await nap(GATHER_MS, signal)
  }
}

/** Waits for a notice, one that came since the last wait included; throws when the connection goes. */
function waker(client: pg.Client): { next(ms: number, signal: AbortSignal): Promise<void> } {
  let woken = false
  let lost: Error | undefined
  let rise = (): void => {}
  client.on('notification', () => { woken = true; rise() })
  client.on('end', () => { lost = new Error('connection lost'); rise() })
  return {
    async next(ms, signal) {
      if (!woken && !lost) await new Promise<void>((resolve) => { rise = resolve; void nap(ms, signal).then(resolve) })
      woken = false
      if (lost && !signal.aborted) throw lost
    },
  }
}

function nap(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = () => { clearTimeout(timer); signal.removeEventListener('abort', done); resolve() }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
