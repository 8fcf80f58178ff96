import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { missingEvents, recordUnderKills } from '#test/process/write-under-kills.ts'
import { createInstallation, type RunningServer } from '#test/process/running-server.ts'

const seconds = Number(process.env.EVENT_SECONDS ?? 600)
const EACH_MS = 60_000

let server: RunningServer
beforeAll(async () => { server = await createInstallation(); await server.start() }, 120_000)
afterAll(async () => { await server.stop(); server.remove() })

const kinds = [
  { how: 'in batches of a hundred', senders: 8, size: 100, everyMs: 110, least: 5_000 },
  { how: 'one by one', senders: 32, size: 1, everyMs: 25, least: 1_000 },
]

test.each(kinds)('events $how for ten minutes, the server and the database killed in turn each minute: nothing acknowledged is lost', async ({ how, senders, size, everyMs, least }) => {
  const ending = new AbortController()
  const recording = recordUnderKills(server, ending.signal, { senders, size, everyMs })
  const end = Date.now() + seconds * 1_000
  let kills = 0
  for (; Date.now() + EACH_MS < end; kills++) {
    await sleep(EACH_MS)
    process.kill(server.pid(kills % 2 ? 'postgres' : 'server'), 'SIGKILL')
    if (kills % 2 === 0) await server.start()
    else await server.untilReady()
  }
  await sleep(Math.max(0, end - Date.now()))
  ending.abort()
  const recorded = await recording
  console.log({ how, seconds, kills, events: recorded.events, perSecond: Math.round(recorded.events / seconds) })
  const missing = await missingEvents(server, recorded)
  expect(missing).toBe(0)
  expect(recorded.events / seconds).toBeGreaterThan(least)
}, seconds * 1_000 + 900_000)
