import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '#modules/messaging/testing/mail-server.ts'
import { createWorld, type World } from '../world.ts'
import { killSenders } from './kill-senders.ts'

/** How often a sender is killed; `npm run test:heavy` does it a hundred times, and test/heavy/mail.test.ts against Postfix. */
const kills = 5 * Number(process.env.KILL_ROUNDS ?? 1)

let world: World
let server: MailServer
beforeAll(async () => { world = await createWorld(); server = await startMailServer() })
afterAll(async () => { await server.close(); await world.close() })

test('senders killed again and again: nobody is written to twice, and whoever was not is in doubt', async () => {
  const found = await killSenders(world, { kills, messages: 200 * kills }, { url: server.url, domain: 'example.com', count: () => server.arrived.length, arrived: () => Promise.resolve(server.arrived.map((m) => m.messageId)) })
  process.stdout.write(`${JSON.stringify(found)}\n`)
  expect(found.kills).toBeGreaterThanOrEqual(kills)
  expect([found.twice, found.untold, found.lost]).toEqual([[], [], []])
}, 60_000 + kills * 10_000)
