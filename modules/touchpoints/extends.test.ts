import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { today } from '#test/world.ts'

let world: ServedWorld
beforeAll(async () => { world = await createServedWorld() })
afterAll(() => world.close())

test('party lists sort, filter and show when each was last in touch; who never was comes first', async () => {
  const put = async (name: string) => (await world.owner.query<{ id: string }>("insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) values ('person', $1, $1, $2, $3, $3) returning id", [name, world.units.qingyang, today])).rows[0]!.id
  const [, long, late] = [await put('从未'), await put('很久'), await put('刚才')] as const
  const now = Date.now()
  const call = (id: string, days: number, channel: string) => world.ask('liNa', { method: 'POST', path: `/parties/${id}/touchpoints`, body: { kind: 'call', channel, direction: 'out', at: new Date(now - days * 86_400_000).toISOString() } })
  expect([(await call(long, 200, 'phone')).status, (await call(late, 1, 'wechat')).status]).toEqual([201, 201])
  const names = async (query: string) => ((await world.ask('liNa', { method: 'GET', path: `/parties?${query}` })).body as { items: { name: string; values: Record<string, unknown> }[] }).items
  expect((await names('sort=lastContact')).map((p) => p.name)).toEqual(['从未', '很久', '刚才'])
  expect((await names('sort=-lastContact&columns=lastContact,lastChannel,contacts90')).map((p) => [p.name, typeof p.values.lastContact, p.values.lastChannel, p.values.contacts90])).toEqual([['刚才', 'string', 'wechat', 1], ['很久', 'string', 'phone', 0], ['从未', 'object', null, 0]])
  const filtered = (filter: object) => names(`filter=${encodeURIComponent(JSON.stringify(filter))}`)
  expect((await filtered({ field: 'lastContact', op: 'olderThan', value: 90 })).map((p) => p.name)).toEqual(['很久'])
  expect((await filtered({ any: [{ field: 'lastContact', op: 'olderThan', value: 90 }, { field: 'lastContact', op: 'empty' }] })).map((p) => p.name).sort()).toEqual(['从未', '很久'].sort())
  expect((await filtered({ field: 'contacts90', op: 'atLeast', value: 1 })).map((p) => p.name)).toEqual(['刚才'])
  const first = (await world.ask('liNa', { method: 'GET', path: '/parties?sort=lastContact&limit=1' })).body as { next: string }
  expect((await names(`sort=lastContact&limit=5&cursor=${first.next}`)).map((p) => p.name)).toEqual(['很久', '刚才'])
})
