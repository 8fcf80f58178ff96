import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createInstallation, type Reply, type RunningServer } from './running-server.ts'
import { missingEvents, readBack, recordUnderKills, writeUnderKills } from './write-under-kills.ts'

/** How often each process is killed; `npm run test:heavy` does it twenty times. */
const rounds = Number(process.env.KILL_ROUNDS ?? 1)

let server: RunningServer
beforeAll(async () => { server = await createInstallation(); await server.start() })
afterAll(async () => { await server.stop(); server.remove() })

const processes = ['worker', 'postgres', 'analysis', 'server'] as const

/** Kills a process; gives the milliseconds until a question asked after it is answered, once all is ready again. */
async function killAndWait(which: (typeof processes)[number]): Promise<number> {
  process.kill(server.pid(which), 'SIGKILL')
  const began = performance.now()
  if (which === 'server') await server.start()
  else await sleep(20)
  while ((await server.ask('GET', '/parties?limit=1')).status !== 200) await sleep(10)
  const took = performance.now() - began
  await sleep(300)
  await server.untilReady()
  return took
}

const spread = (ms: number[]) => { const sorted = ms.map(Math.round).sort((a, b) => a - b); return { median: sorted[sorted.length >> 1], most: sorted.at(-1) } }

test('kill -9 of the server, the worker and each engine under writing loses nothing acknowledged and doubles nothing', async () => {
  const ending = new AbortController()
  const writing = writeUnderKills(server, ending.signal)
  const recording = recordUnderKills(server, ending.signal)
  const back: Record<(typeof processes)[number], number[]> = { worker: [], postgres: [], analysis: [], server: [] }
  for (let round = 0; round < rounds; round++) {
    for (const which of processes) {
      await sleep(700)
      back[which].push(await killAndWait(which))
    }
  }
  await sleep(500)
  ending.abort()
  const { acknowledged, refused } = await writing
  const recorded = await recording
  process.stdout.write(`${JSON.stringify({ rounds, acknowledged: acknowledged.size, events: recorded.events, repeated: refused, backMs: Object.fromEntries(Object.entries(back).map(([which, ms]) => [which, spread(ms)])) })}\n`)
  const found = await readBack(server)
  expect(acknowledged.size).toBeGreaterThan(20 * rounds)
  expect([...acknowledged].filter(([name, id]) => !found.get(name)?.includes(id))).toEqual([])
  expect([...found].filter(([, ids]) => ids.length > 1)).toEqual([])
  expect(recorded.events).toBeGreaterThan(200 * rounds)
  expect(await missingEvents(server, recorded)).toBe(0)
}, 120_000 + rounds * 60_000)

test('a worker that is still starting goes with its server', async () => {
  const first = server.pid('worker')
  process.kill(first, 'SIGKILL')
  const begun = () => { try { return server.pid('worker') } catch { return first } }
  while (begun() === first) await sleep(20)
  const starting = begun()
  process.kill(server.pid('server'), 'SIGKILL')
  const runs = () => { try { return process.kill(starting, 0) } catch { return false } }
  for (const until = Date.now() + 20_000; runs() && Date.now() < until;) await sleep(50)
  expect(runs()).toBe(false)
  await server.start()
})

test('while PostgreSQL is down the server answers 503 with a body that says so, and goes on by itself', async () => {
  process.kill(server.pid('postgres'), 'SIGKILL')
  const answers = await Promise.all(Array.from({ length: 20 }, async (_, i) => { await sleep(i * 25); return server.ask('GET', '/parties') }))
  expect(answers.map((a) => a.status).filter((s) => s !== 200 && s !== 503)).toEqual([])
  for (const a of answers.filter((a) => a.status === 503)) expect(a.body).toMatchObject({ type: 'request/unavailable', status: 503 })
  await server.untilReady()
})

test.each(['postgres', 'analysis'] as const)('while %s is down health says so with 503, the metrics too, and both go back by themselves', async (engine) => {
  const ready = async () => (await (await fetch(`${server.url}/metrics`)).text()).match(new RegExp(`guanxi_engine_ready\\{engine="${engine}"\\} (\\d)`))?.[1]
  expect(await ready()).toBe('1')
  process.kill(server.pid(engine), 'SIGKILL')
  const told: { health: Reply; metric: string | undefined }[] = []
  const isDown = ({ health: { status, body } }: (typeof told)[number]) => status === 503 && (body.engines as Record<string, string>)[engine] === 'restarting'
  for (const until = Date.now() + 30_000; Date.now() < until && !(told.some(isDown) && told.some((t) => t.metric === '0')); await sleep(5)) told.push({ health: await server.ask('GET', '/health'), metric: await ready() })
  const down = told.find(isDown)
  expect(down?.health.body).toMatchObject({ status: 'not-ready', missing: expect.arrayContaining([`${engine} is restarting`]) })
  expect(told.map((t) => t.metric)).toContain('0')
  await server.untilReady()
  expect(await ready()).toBe('1')
})

test('a second start on the same data says so and changes nothing; a command works beside the running server', async () => {
  expect(server.guanxi('audit', 'verify')).toMatchObject({ broken: [] })
  expect(server.guanxi('report', 'rfm')).toMatchObject({ n: 0, cells: {} })
})
