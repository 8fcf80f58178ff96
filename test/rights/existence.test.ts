import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { accessSetting } from '#platform/db/transaction.ts'
import { loadRoutes } from '#platform/http/load-routes.ts'
import type { AnyEndpoint } from '#platform/http/route.ts'
import { reach } from '#platform/access/actor.ts'
import { type Answered, createServedWorld, type ServedWorld } from '../server.ts'
import { callOf } from './call-of.ts'
import { recordStatements, type Statement } from './record-statements.ts'

/** What a stranger could learn from how long an answer takes is what the server does for it: so the log of statements is compared, and how PostgreSQL goes about them, not the clock. */

const ABSENT = '999999999'
let world: ServedWorld
let endpoints: AnyEndpoint[]
/** Records of 高新店, by the beginning of the paths that name them. */
let foreign: Record<string, string>

beforeAll(async () => {
  world = await createServedWorld()
  await world.owner.query("select setval(format('%I.%I', schemaname, sequencename)::regclass, 777000000 + 1000 * row_number() over ()) from pg_sequences where schemaname in ('parties', 'touchpoints', 'work', 'orders', 'segments', 'findings')")
  const party = await world.as('wangQiang', (c) => createParty(c, { kind: 'person', name: '秘密客户乙', roles: ['customer'] }))
  const made = async (path: string, body: object): Promise<string> => String(((await world.ask('wangQiang', { method: 'POST', path, body })).body as { id: string }).id)
  foreign = {
    '/parties/{id}': party.id,
    '/touchpoints/{id}': await made(`/parties/${party.id}/touchpoints`, { kind: 'note', text: '秘密便条' }),
    '/work/{id}': await made('/work', { kind: 'task', what: '秘密待办', partyId: party.id, dueOn: '2026-11-25' }),
    '/orders/{id}': await made('/orders', { buyerId: party.id, orderedDay: '2026-11-01', lines: [{ description: '秘密茶', quantity: '1', unitPrice: '10.00' }] }),
    '/segments/{id}': await made('/segments', { name: '秘密细分', definition: { field: 'name', op: 'is', value: 'x' } }),
    '/findings/{id}': await made('/findings', { claim: '秘密发现', figure: '秘密', evidence: { of: 'count', filter: { field: 'kind', op: 'is', value: 'person' } }, expected: { op: 'atLeast', value: 0 } }),
    '/views/{id}': await made('/views', { name: '秘密名单', filter: { field: 'name', op: 'is', value: 'x' }, sort: 'name', columns: [] }),
  }
  endpoints = (await loadRoutes()).map((r) => r.endpoint).filter((e) => recordOf(e) !== undefined)
}, 60_000)
afterAll(() => world.close())

const recordOf = (e: AnyEndpoint): string | undefined => Object.entries(foreign).find(([path]) => e.path.startsWith(path))?.[1]
/** Every parameter that names a record has its id; keys and words are the same in both calls. */
const ids = (id: string) => new Proxy({}, { get: (_, key) => (key === 'id' ? id : key === 'what' ? 'stage' : key === 'key' ? 'x' : '1') }) as Record<string, string>
const withoutId = (value: unknown, id: string): string => JSON.stringify(value).replaceAll(id, '#').replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"now"')
const answer = ({ status, body }: Answered, id: string): string => `${status} ${withoutId({ ...(body as object), trace: '' }, id)}`

async function asked(e: AnyEndpoint, id: string): Promise<{ answer: string; log: string[]; statements: Statement[] }> {
  const { result, statements } = await recordStatements(() => world.ask('liNa', callOf(e, ids(id))))
  return { answer: answer(result, id), log: statements.map(({ text, values }) => `${text} ${withoutId(values, id)}`), statements }
}

test('the records are there, and their own people reach them: the comparison compares something', async () => {
  expect(Object.entries(foreign).filter(([, id]) => !/^\d+$/.test(id))).toEqual([])
  expect(endpoints.length).toBeGreaterThan(50)
  for (const [path, id] of Object.entries(foreign)) {
    const read = endpoints.find((e) => e.method === 'GET' && e.path === path)
    if (read) expect(`${path} ${(await world.ask('wangQiang', callOf(read, ids(id)))).status}`).toBe(`${path} 200`)
  }
})

test('for a record of another unit and for none at all the server runs the same statements and says the same', async () => {
  const may = endpoints.filter((e) => typeof e.may === 'string' || reach(world.actors.liNa, e.may[0]!, e.may[1]!))
  expect(may.length).toBeGreaterThan(40)
  await asked(may[0]!, ABSENT)
  for (const e of may) {
    const there = await asked(e, recordOf(e)!)
    const absent = await asked(e, ABSENT)
    expect(`${e.name} ${there.answer}`).toBe(`${e.name} ${absent.answer}`)
    expect({ name: e.name, log: there.log }).toEqual({ name: e.name, log: absent.log })
  }
}, 120_000)

test('PostgreSQL goes about both in the same way', async () => {
  const plan = async ({ text, values }: Statement): Promise<string> => {
    const client = await world.pool.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('guanxi.access', $1, true)", [accessSetting(world.actors.liNa)])
      return JSON.stringify((await client.query(`explain (costs off) ${text}`, [...values])).rows)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  let compared = 0
  for (const e of endpoints.filter((e) => e.method === 'GET' && !e.streams)) {
    const [id, read] = [recordOf(e)!, (s: Statement) => /^(select|with) /i.test(s.text) && !/set_config|\b(insert|update|delete)\b/i.test(s.text)]
    const there = (await asked(e, id)).statements.filter((s) => read(s) && s.values.map(String).includes(id))
    const absent = (await asked(e, ABSENT)).statements.filter((s) => read(s) && s.values.map(String).includes(ABSENT))
    for (const [i, statement] of there.entries()) {
      expect((await plan(statement)).replaceAll(id, '#')).toBe((await plan(absent[i]!)).replaceAll(ABSENT, '#'))
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(5)
}, 120_000)
