import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { bringIn, rowsOf, takeBack } from '#test/bring-in.ts'
import { createWorld, type World } from '#test/world.ts'
import { touchpointKind } from './touchpoint-kind.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠', contacts: [{ channel: 'phone', value: '138 0000 4417', label: 'main' }], keys: [{ source: 'shop', key: '007' }] }))
})
afterAll(() => world.close())

const titles = ['party', 'at', 'kind', 'channel', 'text', 'key']
const log = ['touchpoints.touchpoint', 'touchpoints.participant', 'touchpoints.last_contact', 'touchpoints.key']

test('contacts come in by key or telephone, words in any language, each once; undo leaves the log as it was', async () => {
  const before = await rowsOf(world, log)
  const { importId, rows } = await bringIn(world, touchpointKind, titles, [
    ['007', '2026-11-01 10:00', '通话', '电话', '问起烘焙课', 'k1'], ['13800004417', '2026-11-02', 'visit', 'shop', '', 'k2'],
    ['008', '2026-11-02', 'call', '', '', 'k3'], ['007', '2026-11-03', '舞蹈', '', '', 'k4'],
  ])
  expect(rows.map((r) => [r.outcome, r.reasons?.[0]?.code])).toEqual([['created', undefined], ['created', undefined], ['failed', 'touchpoints/unknown-party'], ['failed', 'exchange/not-a-choice']])
  expect((await world.owner.query('select kind, channel, at from touchpoints.touchpoint order by at')).rows).toMatchObject([{ kind: 'call', channel: 'phone', at: new Date('2026-11-01T02:00:00Z') }, { kind: 'visit', channel: 'shop', at: new Date('2026-11-02T04:00:00Z') }])
  const again = await bringIn(world, touchpointKind, titles, [['007', '2026-11-01 10:00', '通话', '电话', '问起烘焙课', 'k1']])
  expect(again.rows.map((r) => r.outcome)).toEqual(['skipped'])
  expect(await takeBack(world, touchpointKind, importId)).toEqual({ removed: 2, restored: 0, kept: 0 })
  expect(await rowsOf(world, log)).toEqual(before)
})
