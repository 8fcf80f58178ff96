import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { updateParty } from '#modules/parties/party/update-party.ts'
import { createServedWorld, type ServedWorld, signIn } from '../server.ts'
import { cast, type CastName } from '../world.ts'

interface Ear { status: number; heard(): string; ended(): boolean; close(): void }

let world: ServedWorld
let port: number
const ears = new Set<Ear>()
beforeAll(async () => {
  world = await createServedWorld({ liveBeatMs: 200 })
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  port = (world.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  for (const ear of ears) ear.close()
  await world.close()
})

/** Opens the stream of events as one of the cast, or as nobody. */
async function listen(who: CastName | null): Promise<Ear> {
  const cookie = who && await signIn(world.app, cast[who].email)
  let text = ''
  let over = false
  const answer = await new Promise<IncomingMessage>((resolve, reject) => get({ host: '127.0.0.1', port, path: '/api/v1/live', headers: { host: '127.0.0.1:3977', ...(cookie && { cookie }) } }, resolve).on('error', reject))
  answer.on('data', (chunk: Buffer) => { text += chunk.toString() }).on('end', () => { over = true }).on('error', () => { over = true })
  const ear: Ear = { status: answer.statusCode!, heard: () => text, ended: () => over, close: () => answer.destroy() }
  ears.add(ear)
  return ear
}

async function until(what: string, done: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !done(); await sleep(20)) if (Date.now() > end) throw new Error(`not within 20 s: ${what}`)
}

const told = (partyId: string): string => `{"partyId":"${partyId}"}`

test('the stream is for whoever may read parties', async () => {
  expect((await listen(null)).status).toBe(401)
  expect((await listen('wuShen')).status).toBe(403)
  expect((await listen('liNa')).status).toBe(200)
})

test('nobody hears of a party of another unit: not of its making, not of its change', async () => {
  const outsiders = await Promise.all((['liNa', 'chenSi', 'zhaoYiman'] as const).map(listen))
  const insiders = await Promise.all((['wangQiang', 'zhaoLei', 'zhouMin'] as const).map(listen))
  const secret = await world.as('wangQiang', (c) => createParty(c, { kind: 'person', name: '秘密客户丙' }))
  await world.as('wangQiang', (c) => updateParty(c, secret.id, { contactHours: '晚上' }, 1))
  const theirs = await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠' }))
  await until('what each may hear', () => outsiders.every((e) => e.heard().includes(told(theirs.id))) && insiders.every((e) => e.heard().includes(told(secret.id))))
  for (const ear of outsiders) expect(ear.heard()).not.toContain(told(secret.id))
  expect(insiders[0]!.heard()).not.toContain(told(theirs.id))
  for (const ear of [...outsiders, ...insiders]) expect(ear.heard()).not.toMatch(/秘密|晚上|林晓棠/)
})

test('whoever is shut out hears no more by the next beat', async () => {
  const ear = await listen('chenSi')
  await until('a beat', () => ear.heard().includes(': beat'))
  const asked = await world.ask('zhouMin', { method: 'POST', path: `/members/${world.actors.chenSi.memberId}/deactivation` })
  expect(asked.status).toBeLessThan(300)
  await until('the end of the stream', ear.ended)
})
