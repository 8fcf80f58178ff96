import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadRoutes } from '#platform/http/load-routes.ts'
import { reach } from '#platform/access/actor.ts'
import type { AnyEndpoint } from '#platform/http/route.ts'
import { cast, type CastName } from '../world.ts'
import { createServedWorld, type ServedWorld } from '../server.ts'
import { testWarehouse, type TestWarehouse } from '../warehouse.ts'
import { plantSecrets, type Secrets } from './plant-secrets.ts'
import { callOf } from './call-of.ts'

let world: ServedWorld
let endpoints: AnyEndpoint[]
let secrets: Secrets
let warehouse: TestWarehouse
beforeAll(async () => {
  world = await createServedWorld()
  endpoints = (await loadRoutes()).map((r) => r.endpoint)
  secrets = await plantSecrets(world)
  warehouse = await testWarehouse(world)
  await warehouse.feedNow()
})
afterAll(async () => { await warehouse.close(); await world.close() })

const everyone = Object.keys(cast) as CastName[]
/** Whose scope does not reach 高新店's records. */
const outsiders = everyone.filter((who) => ['liNa', 'chenSi', 'zhaoYiman', 'wuShen'].includes(who))

test('every endpoint has a permission sentence that someone can hold, a summary and a unique name', () => {
  const names = endpoints.map((e) => e.name)
  expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([])
  expect(endpoints.filter((e) => !e.summary.endsWith('.')).map((e) => e.name)).toEqual([])
})

test('whoever may see the secrets does: what the walk looks for is really there', async () => {
  const seen = await Promise.all(endpoints.filter((e) => e.method === 'GET').map((e) => world.ask('wangQiang', callOf(e, secrets.ids))))
  const all = seen.map((s) => s.text).join()
  expect(secrets.words.filter((word) => !all.includes(word))).toEqual([])
})

test('nobody signed in gets nothing but what is for anyone', async () => {
  for (const e of endpoints.filter((e) => e.may !== 'anyone')) {
    const { status, text } = await world.ask(null, callOf(e, secrets.ids))
    expect(`${e.name} ${status}`).toBe(`${e.name} 401`)
    expectNoSecret(e, text, secrets.words)
  }
})

test.each(everyone)('%s is refused exactly what no role gives', async (who) => {
  for (const e of endpoints.filter((e) => typeof e.may !== 'string')) {
    const allowed = reach(world.actors[who], e.may[0]!, e.may[1]!) !== null
    const { status } = await world.ask(who, callOf(e, secrets.absent))
    if (allowed) expect(`${e.name} ${status}`).not.toMatch(/ (401|5\d\d)$/)
    else expect(`${e.name} ${status}`).toBe(`${e.name} 403`)
  }
}, 120_000)

test.each(outsiders)('%s learns nothing of another unit by any endpoint: list, search, count, export or error text', async (who) => {
  for (const e of endpoints.filter((e) => e.method === 'GET' && !e.path.startsWith('/audit'))) {
    for (const search of [undefined, ...secrets.words]) {
      const { status, text } = await world.ask(who, callOf(e, secrets.ids, search))
      expect(`${e.name} ${status}`).not.toMatch(/ 5\d\d$/)
      expectNoSecret(e, text, secrets.words)
      if (!search && e.query === undefined) break
    }
  }
}, 240_000)

test.each(outsiders)('to %s a record of another unit and one that does not exist answer alike, to reads and to writes', async (who) => {
  for (const e of endpoints.filter((e) => e.params && e.path.startsWith('/parties/{'))) {
    const there = await world.ask(who, callOf(e, secrets.ids))
    const absent = await world.ask(who, callOf(e, secrets.absent))
    expect(`${e.name} ${there.status} ${typeOf(there.body)}`).toBe(`${e.name} ${absent.status} ${typeOf(absent.body)}`)
    expectNoSecret(e, there.text, secrets.words)
  }
  expect(await secrets.untouched()).toBe(true)
}, 240_000)

const typeOf = (body: unknown): string => (body && typeof body === 'object' && 'type' in body ? String(body.type) : '')

function expectNoSecret(e: AnyEndpoint, text: string, words: readonly string[]): void {
  const leaked = words.filter((w) => text.includes(w) && !text.includes(`"${w}" `))
  expect(`${e.name}: ${leaked.join(' ')}`).toBe(`${e.name}: `)
}
