import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { analysisUrl, startAnalysis } from '#platform/engines/analysis/start-analysis.ts'
import { freePort } from '#platform/engines/free-port.ts'
import { dataFolder } from '#platform/engines/testing/data-folder.ts'
import { useWarehouseAt } from '#platform/warehouse/client.ts'
import { createWorld } from '#test/world.ts'
import { testWarehouse } from '#test/warehouse.ts'
import { writeMuch } from './write-much.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

export interface UnderKills { differences: string[]; writes: number; kills: number; rows: number; lagSeconds: number }

/** Eight writers whose commits come late, while the analysis engine and the feeder are killed by turns; then everything is left to settle, and both sides are compared. `lagSeconds`: how long the last commit took to arrive when nothing was killed any more. */
export async function underKills(seconds: number, everyMs: number): Promise<UnderKills> {
  using folder = dataFolder()
  const at = { port: await freePort(), password: 'kill-me' }
  const analysis = await startAnalysis({ dataDir: folder.path, ...at, log: silent, onState: () => undefined })
  const world = await createWorld()
  useWarehouseAt(analysisUrl(at))
  const warehouse = await testWarehouse(world)
  const owner = new pg.Pool({ connectionString: world.ownerUrl, max: 8 })
  owner.on('error', () => {})
  await owner.query('select touchpoints.open_month(touchpoints.month(now()))')
  let feeder = startFeeder(world.ownerUrl, analysisUrl(at))
  let kills = 0
  try {
    const until = Date.now() + seconds * 1000
    const writing = Promise.all(Array.from({ length: 8 }, (_, n) => writeMuch(owner, Object.values(world.units), n % 3 === 0, until)))
    for (; Date.now() < until; kills++) {
      await sleep(everyMs * (0.5 + Math.random()))
      if (kills % 2) feeder = await killed(feeder, () => startFeeder(world.ownerUrl, analysisUrl(at)))
      else killEngine(folder.path)
    }
    const writes = (await writing).reduce((sum, n) => sum + n, 0)
    const waiting = async () => Number((await world.owner.query<{ n: string }>("select (select count(*) from warehouse.change) + (select count(*) from warehouse.copy where state = 'building') as n")).rows[0]!.n)
    while (await waiting()) await sleep(200)
    const last = Date.now()
    await world.owner.query("update parties.party set gender = 'female' where id = (select min(id) from parties.party)")
    while (await waiting()) await sleep(50)
    const lagSeconds = (Date.now() - last) / 1000
    await killed(feeder, () => feeder)
    const { rows: [size] } = await world.owner.query<{ n: number }>('select ((select count(*) from parties.party) + (select count(*) from orders.line) + (select count(*) from touchpoints.touchpoint))::int as n')
    return { differences: await warehouse.differences(), writes, kills, rows: size!.n, lagSeconds }
  } finally {
    feeder.kill('SIGKILL')
    await owner.end()
    await warehouse.close()
    await world.close()
    await analysis.stop()
  }
}

const startFeeder = (ownerUrl: string, engineUrl: string): ChildProcess => fork(join(import.meta.dirname, 'feeder.ts'), [ownerUrl, engineUrl], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] })

async function killed(child: ChildProcess, next: () => ChildProcess): Promise<ChildProcess> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return next()
}

function killEngine(folder: string): void {
  try {
    process.kill((JSON.parse(readFileSync(join(folder, 'analysis.json'), 'utf8')) as { pid: number }).pid, 'SIGKILL')
  } catch { /* it is down already */ }
}
