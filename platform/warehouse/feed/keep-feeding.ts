import pg from 'pg'
import type { Logger } from 'pino'
import { gather } from '#platform/extend/gather.ts'
import { warehouseClient } from '../client.ts'
import { createFeeder, takeFeederLock } from './feed.ts'
import { createRest, type Rest } from './rest.ts'

/** Small changes are gathered for so long, so that each feed is worth its while. */
const GATHER_MS = 250
/** Woken by each commit; and so often in case a notice was missed. */
const LOOK_MS = 10_000
const LOCK_MS = 3_000
const WORST_WAIT_MS = 5_000

export const WAREHOUSE_CHANNEL = 'guanxi_warehouse'

export interface KeptFeeding { stop(): Promise<void> }

/** Keeps the analysis engine fed for as long as this process runs. Of several processes one feeds; the others wait for it to go. */
export function keepFeeding(ownerUrl: string, log: Logger): KeptFeeding {
  const rest = createRest()
  const running = keep(ownerUrl, log, rest)
  return { async stop() { rest.end(); await running } }
}

async function keep(ownerUrl: string, log: Logger, rest: Rest): Promise<void> {
  for (let failures = 0; !rest.ended();) {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'guanxi warehouse' })
    client.on('error', () => {})
    try {
      await client.connect()
      await feedOn(client, rest, () => { failures = 0 })
    } catch (err) {
      failures += 1
      log[failures > 3 ? 'warn' : 'debug']({ err, failures }, 'the warehouse could not be fed; trying again')
      await rest.wait(Math.min(WORST_WAIT_MS, 200 * 2 ** Math.min(failures, 6)))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

async function feedOn(client: pg.Client, rest: Rest, fed: () => void): Promise<void> {
  const feeder = createFeeder({ client, engine: warehouseClient(), tables: await gather('warehouseTables') })
  let lost = false
  client.on('end', () => { lost = true; rest.wake() })
  client.on('notification', () => rest.wake())
  await client.query(`listen ${WAREHOUSE_CHANNEL}`)
  while (!rest.ended() && !await takeFeederLock(client)) await rest.wait(LOCK_MS)
  while (!rest.ended()) {
    await feeder.feed({ more: () => !rest.ended() })
    fed()
    await feeder.tidy(() => !rest.ended() && !rest.woken())
    await rest.untilWoken(LOOK_MS)
    if (lost) throw new Error('connection lost')
    await rest.wait(GATHER_MS)
  }
}
