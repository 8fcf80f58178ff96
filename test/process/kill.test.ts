import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createInstallation, type RunningServer } from './running-server.ts'
import { readBack, writeUnderKills } from './write-under-kills.ts'

/** How often each process is killed; `npm run test:heavy` does it twenty times. */
const rounds = Number(process.env.KILL_ROUNDS ?? 1)

let server: RunningServer
beforeAll(async () => { server = await createInstallation(); await server.start() })
afterAll(async () => { await server.stop(); server.remove() })

test('kill -9 of the server, the worker and each engine under writing loses nothing acknowledged and doubles nothing', async () => {
  const ending = new AbortController()
  const writing = writeUnderKills(server, ending.signal)
  for (let round = 0; round < rounds; round++) {
    for (const which of ['worker', 'postgres', 'analysis', 'server'] as const) {
      await sleep(700)
      process.kill(server.pid(which), 'SIGKILL')
      if (which === 'server') await server.start()
      else await sleep(300)
      await server.untilReady()
    }
  }
  await sleep(500)
  ending.abort()
  const { acknowledged } = await writing
  const found = await readBack(server)
  expect(acknowledged.size).toBeGreaterThan(20 * rounds)
  expect([...acknowledged].filter(([name, id]) => !found.get(name)?.includes(id))).toEqual([])
  expect([...found].filter(([, ids]) => ids.length > 1)).toEqual([])
}, 120_000 + rounds * 60_000)

test('while PostgreSQL is down the server answers 503 with a body that says so, and goes on by itself', async () => {
  process.kill(server.pid('postgres'), 'SIGKILL')
  const answers = await Promise.all(Array.from({ length: 20 }, async (_, i) => { await sleep(i * 25); return server.ask('GET', '/parties') }))
  expect(answers.map((a) => a.status).filter((s) => s !== 200 && s !== 503)).toEqual([])
  for (const a of answers.filter((a) => a.status === 503)) expect(a.body).toMatchObject({ type: 'request/unavailable', status: 503 })
  await server.untilReady()
})

test('a second start on the same data says so and changes nothing; a command works beside the running server', async () => {
  expect(server.guanxi('audit', 'verify')).toMatchObject({ broken: [] })
  expect(server.guanxi('report', 'rfm')).toMatchObject({ n: 0, cells: {} })
})
