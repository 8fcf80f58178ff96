import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { messageIdOf } from '#modules/messaging/email/message-id.ts'
import { parkAbandoned } from '#modules/messaging/delivery/runner.ts'
import type { World } from '../world.ts'

/** Where the mail goes: how many came so far, and in the end the Message-ID of each that did. */
export interface Target { url: string; /** The domain that the town's people have their addresses at. */ domain: string; count(): number; arrived(): Promise<readonly string[]> }

/** What is found afterwards. `twice`: came more than once; `untold`: said to be sent and did not come; `lost`: did not come and is not in doubt. */
export interface Found { kills: number; messages: number; arrived: number; doubtful: number; doubtfulThatArrived: number; twice: string[]; untold: string[]; lost: string[] }

const start = (world: World, url: string): ChildProcess => spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../modules/messaging/testing/deliver-once.ts'), world.appUrl, url], { stdio: ['ignore', 'inherit', 'inherit'] })

/** Everyone in the town gets one message. */
async function queueAll(world: World, messages: number, domain: string): Promise<void> {
  await world.owner.query(`
    with content as (insert into messaging.content (channel, purpose, subject, body, created_at) values ('email', 'service', '停水通知', '{{name}}：明日九点停水。', now()) returning id),
      party as (insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) select 'person', '居民' || i, '居民' || i, $1, now(), now() from generate_series(1, $2::int) i returning id)
    insert into messaging.message (step, party_id, channel, purpose, content_id, address, state, due_at, created_at)
    select 'notice', party.id, 'email', 'service', content.id, 'p' || party.id || '@' || $3, 'queued', now(), now() from party, content`, [world.units.qingyang, messages, domain])
  await world.owner.query(`insert into consent.entry (party_id, purpose, state, at, recorded_at) select party_id, 'service', 'granted', now(), now() from messaging.message m where not exists (select from consent.entry e where e.party_id = m.party_id)`)
}

/** How few may wait before more are queued: a machine that is slow to kill sends many in between, and must not run out before its kills are done. */
const FEW = 400
const waiting = async (world: World): Promise<number> => (await world.owner.query<{ n: number }>("select count(*)::int as n from messaging.message where state = 'queued'")).rows[0]!.n

/** Two senders at a time, killed with -9 in the midst of it, again and again; then one that may finish. */
export async function killSenders(world: World, { kills, messages }: { kills: number; messages: number }, target: Target): Promise<Found> {
  await queueAll(world, messages, target.domain)
  let done = 0
  while (done < kills) {
    if ((await waiting(world)) < FEW) await queueAll(world, messages, target.domain)
    const running = [start(world, target.url), start(world, target.url)]
    const before = target.count()
    for (const until = Date.now() + 20_000; target.count() < before + 25 && Date.now() < until;) await sleep(5)
    await sleep(Math.random() * 60)
    for (const child of running) if (child.exitCode === null && child.kill('SIGKILL')) done += 1
    await Promise.all(running.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
    if (target.count() === before) break
  }
  await parkAbandoned(world.db, 0)
  await once(start(world, target.url), 'exit')
  return find(world, done, await target.arrived())
}

async function find(world: World, kills: number, ids: readonly string[]): Promise<Found> {
  const { rows } = await world.owner.query<{ id: string; state: string }>("select id::text, state from messaging.message where step = 'notice'")
  const arrived = new Map<string, number>()
  for (const id of ids) arrived.set(id, (arrived.get(id) ?? 0) + 1)
  const came = (m: { id: string }) => arrived.get(messageIdOf(m.id, 'hello@example.com')) ?? 0
  const doubtful = rows.filter((m) => m.state === 'doubtful')
  return {
    kills, messages: rows.length, arrived: arrived.size, doubtful: doubtful.length, doubtfulThatArrived: doubtful.filter(came).length,
    twice: [...arrived].filter(([, n]) => n > 1).map(([id]) => id), untold: rows.filter((m) => m.state === 'sent' && !came(m)).map((m) => m.id), lost: rows.filter((m) => !came(m) && m.state !== 'doubtful').map((m) => m.id),
  }
}
