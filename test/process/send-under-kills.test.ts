import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messageIdOf } from '#modules/messaging/email/message-id.ts'
import { type MailServer, startMailServer } from '#modules/messaging/testing/mail-server.ts'
import { parkAbandoned } from '#modules/messaging/delivery/runner.ts'
import { createWorld, type World } from '../world.ts'

/** How often a sender is killed; `npm run test:heavy` does it a hundred times. */
const kills = 5 * Number(process.env.KILL_ROUNDS ?? 1)
const messages = 200 * kills

let world: World
let server: MailServer
beforeAll(async () => { world = await createWorld(); server = await startMailServer() })
afterAll(async () => { await server.close(); await world.close() })

const start = (): ChildProcess => spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../modules/messaging/testing/deliver-once.ts'), world.appUrl, server.url], { stdio: ['ignore', 'inherit', 'inherit'] })

/** Everyone in the town gets one message. */
async function queueAll(): Promise<void> {
  await world.owner.query(`
    with content as (insert into messaging.content (channel, purpose, subject, body, created_at) values ('email', 'service', '停水通知', '{{name}}：明日九点停水。', now()) returning id),
      party as (insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) select 'person', '居民' || i, '居民' || i, $1, now(), now() from generate_series(1, $2::int) i returning id)
    insert into messaging.message (step, party_id, channel, purpose, content_id, address, state, due_at, created_at)
    select 'notice', party.id, 'email', 'service', content.id, 'p' || party.id || '@example.com', 'queued', now(), now() from party, content`, [world.units.qingyang, messages])
  await world.owner.query(`insert into consent.entry (party_id, purpose, state, at, recorded_at) select party_id, 'service', 'granted', now(), now() from messaging.message`)
}

test('senders killed again and again: nobody is written to twice, and whoever was not is in doubt', async () => {
  await queueAll()
  let done = 0
  while (done < kills) {
    const running = [start(), start()]
    const before = server.arrived.length
    for (const until = Date.now() + 20_000; server.arrived.length < before + 25 && Date.now() < until;) await sleep(5)
    await sleep(Math.random() * 60)
    for (const child of running) if (child.exitCode === null && child.kill('SIGKILL')) done += 1
    await Promise.all(running.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
    if (server.arrived.length === before) break
  }
  await parkAbandoned(world.db, 0)
  await once(start(), 'exit')
  const { rows } = await world.owner.query<{ id: string; state: string }>("select id::text, state from messaging.message where step = 'notice'")
  const arrived = new Map<string, number>()
  for (const { messageId } of server.arrived) arrived.set(messageId, (arrived.get(messageId) ?? 0) + 1)
  const of = (state: string) => rows.filter((m) => m.state === state)
  const came = (m: { id: string }) => arrived.get(messageIdOf(m.id, 'hello@example.com')) ?? 0
  process.stdout.write(`${JSON.stringify({ kills: done, messages, arrived: arrived.size, doubtful: of('doubtful').length, doubtfulThatArrived: of('doubtful').filter(came).length })}\n`)
  expect(done).toBeGreaterThanOrEqual(kills)
  expect([...arrived.values()].filter((n) => n > 1)).toEqual([])
  expect(of('sent').filter((m) => !came(m))).toEqual([])
  expect(rows.filter((m) => !came(m) && m.state !== 'doubtful')).toEqual([])
}, 60_000 + kills * 10_000)
