import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { runStandings } from '../run/run-standings.ts'
import { valueAtStake } from './value-at-stake.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

test('what a relationship brought is told to whoever may see it, and of nobody who never bought', async () => {
  const { id } = await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠' }))
  const { id: other } = await world.as('liNa', (c) => createParty(c, { kind: 'person', name: '新朋友' }))
  await world.as('liNa', (c) => createOrders(c, [{ kind: 'order', source: 'test', buyerId: id, orderedDay: '2026-11-01', currency: 'CNY', rate: '1', amount: '468.00', cost: '300.00', lines: [{ description: '蛋糕', quantity: '1', amount: '468.00' }] }]))
  await runStandings(world.db, today)
  const find = (who: 'liNa' | 'wangQiang') => world.as(who, (c) => valueAtStake.find(c, [id, other]))
  expect([...(await find('liNa'))]).toEqual([[id, { amount: '168.00', currency: 'CNY' }]])
  expect([...(await find('wangQiang'))]).toEqual([])
})
