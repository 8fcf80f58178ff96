import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, today, type World } from '#test/world.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { putSetting } from '../setting/put-setting.ts'
import { run as deliver } from './deliver.ts'
import { createWebhook, findDeliveries } from './manage-webhooks.ts'
import { isPrivate } from './private-address.ts'
import { queueDeliveries } from './queue-deliveries.ts'

let world: World
let receiver: Server
let url: string
let answer = 200
const received: { headers: IncomingHttpHeaders; body: string }[] = []

beforeAll(async () => {
  world = await createWorld()
  receiver = createServer((request, reply) => {
    let body = ''
    request.on('data', (c) => { body += c }).on('end', () => { received.push({ headers: request.headers, body }); reply.writeHead(answer).end() })
  }).listen(0, '127.0.0.1')
  await new Promise((r) => receiver.once('listening', r))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})
afterAll(async () => { receiver.close(); await world.close() })

const context = (): JobContext => ({ db: world.db, now: new Date(), log: pino({ level: 'silent' }), signal: new AbortController().signal })
const tell = (id: string) => world.asSystem((c) => queueDeliveries(c, [{ id, xid: '1', name: 'people.member-changed', version: 1, payload: { memberId: '7' }, actor: null, at: today }]))
const waiting = async () => (await world.owner.query<{ id: string }>("select id from firm.delivery where state = 'waiting' order by id")).rows.map((r) => r.id)

test('an address inside the own network is refused until the firm allows it', async () => {
  await expect(world.as('zhouMin', (c) => createWebhook(c, { url, events: ['people.member-changed'], active: true }))).rejects.toThrow('firm/private-address')
  for (const inside of ['10.1.2.3', '192.168.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1']) expect(isPrivate(inside)).toBe(true)
  for (const outside of ['8.8.8.8', '2001:4860:4860::8888', '172.32.0.1']) expect(isPrivate(outside)).toBe(false)
  await expect(world.as('zhouMin', (c) => createWebhook(c, { url: 'https://example.com', events: ['no.such'], active: true }))).rejects.toThrow('firm/event-unknown')
})

test('a message is signed, sent once, tried again when refused, and stops at 410', async () => {
  await world.as('zhouMin', (c) => putSetting(c, 'webhooks.private-addresses', true))
  const { id, secret } = await world.as('zhouMin', (c) => createWebhook(c, { url, events: ['people.member-changed'], active: true }))
  await tell('11')
  await tell('11')
  const [first] = await waiting()
  await deliver(context(), { deliveryId: first! })
  await deliver(context(), { deliveryId: first! })
  expect(received).toHaveLength(1)
  const { headers, body } = received[0]!
  expect(new Webhook(secret).verify(body, { ...headers, 'webhook-timestamp': String(headers['webhook-timestamp']) } as unknown as Record<string, string>)).toMatchObject({ type: 'people.member-changed', data: { memberId: '7' } })
  answer = 500
  await tell('12')
  const [second] = await waiting()
  await expect(deliver(context(), { deliveryId: second! })).rejects.toThrow('answered 500')
  expect((await world.as('zhouMin', (c) => findDeliveries(c, id, { limit: 10 }))).items[0]).toMatchObject({ state: 'waiting', attempts: 1, status: 500 })
  answer = 410
  await deliver(context(), { deliveryId: second! })
  expect((await world.owner.query('select active from firm.webhook where id = $1', [id])).rows[0].active).toBe(false)
})

test('whoever has no right neither reads nor makes one', async () => {
  await expect(world.as('liNa', (c) => createWebhook(c, { url: 'https://example.com/x', events: ['people.member-changed'], active: true }))).rejects.toThrow()
  await expect(world.as('liNa', (c) => findDeliveries(c, '1', { limit: 10 }))).rejects.toThrow('firm/webhook-not-found')
})
