import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServedWorld, type ServedWorld } from '#test/server.ts'

let world: ServedWorld
beforeAll(async () => {
  world = await createServedWorld()
  await world.owner.query(`with e as (insert into events.event (name, version, payload, at) values ('test.happened', 1, '{"n": 3}', now()) returning id, name)
    insert into events.parked (reader, event_id, name, tries, fault, at) select r, id, name, 8, 'RangeError', now() from e, unnest(array['one', 'other']) r`)
})
afterAll(() => world.close())

const list = async (who: 'zhouMin' | 'liNa') => world.ask(who, { method: 'GET', path: '/operations/parked-events' })
const waiting = async () => ((await list('zhouMin')).body as { items: { reader: string; again: boolean }[] }).items.filter((i) => i.again).map((i) => i.reader).toSorted()

test('an administrator sees what is parked, without what it says, and asks for one again or for all; others may not', async () => {
  const { body, text } = await list('zhouMin')
  expect(body).toMatchObject({ items: [{ name: 'test.happened', tries: 8, fault: 'RangeError', again: false }, {}] })
  expect(text).not.toContain('payload')
  const retry = (who: 'zhouMin' | 'liNa', which: object) => world.ask(who, { method: 'POST', path: '/operations/parked-events/retry', body: which })
  expect((await retry('zhouMin', { reader: 'one' })).body).toEqual({ asked: 1 })
  expect(await waiting()).toEqual(['one'])
  expect((await retry('zhouMin', {})).body).toEqual({ asked: 2 })
  expect(await waiting()).toEqual(['one', 'other'])
  expect((await list('liNa')).status).toBe(403)
  expect((await retry('liNa', {})).status).toBe(403)
  expect((await world.owner.query("select count(*)::int as n from audit.entry where object = 'parked-event'")).rows[0].n).toBe(2)
})
