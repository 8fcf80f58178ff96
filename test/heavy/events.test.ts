import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { missingEvents, recordUnderKills } from '#test/process/write-under-kills.ts'
import { createInstallation, type RunningServer } from '#test/process/running-server.ts'

const seconds = Number(process.env.EVENT_SECONDS ?? 600)
const EACH_MS = 60_000

let server: RunningServer
beforeAll(async () => { server = await createInstallation(); await server.start() }, 120_000)
afterAll(async () => { await server.stop(); server.remove() })

test('events in batches of a hundred for ten minutes, the server and the database killed in turn each minute: nothing acknowledged is lost', async () => {
  const ending = new AbortController()
  const recording = recordUnderKills(server, ending.signal, { senders: 8, size: 100 })
  const end = Date.now() + seconds * 1_000
  for (let round = 0; Date.now() + EACH_MS < end; round++) {
    await sleep(EACH_MS)
    process.kill(server.pid(round % 2 ? 'postgres' : 'server'), 'SIGKILL')
    if (round % 2 === 0) await server.start()
    else await server.untilReady()
  }
  await sleep(Math.max(0, end - Date.now()))
  ending.abort()
  const recorded = await recording
  console.log({ events: recorded.events, perSecond: Math.round(recorded.events / seconds) })
  expect(await missingEvents(server, recorded)).toBe(0)
  expect(recorded.events / seconds).toBeGreaterThan(1_000)
}, seconds * 1_000 + 900_000)
