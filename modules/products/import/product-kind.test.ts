import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringIn, rowsOf, takeBack } from '#test/bring-in.ts'
import { createWorld, type World } from '#test/world.ts'
import { productKind } from './product-kind.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const titles = ['code', 'name', 'price']
const bring = (cells: string[][], mode: 'create' | 'update' | 'upsert' = 'upsert') => bringIn(world, productKind, titles, cells, { mode })

test('products are made and changed by their code; undo takes back the one and restores the other exactly', async () => {
  await bring([['A', '闹钟', '3.75']])
  const before = await rowsOf(world, ['products.product'])
  const { importId, rows } = await bring([['A', '', '4.20'], ['B', '灯', '10'], ['', '无编码', '1']])
  expect(rows.map((r) => r.outcome)).toEqual(['updated', 'created', 'failed'])
  expect((await world.owner.query('select code, name, price::float from products.product order by code')).rows).toEqual([{ code: 'A', name: '闹钟', price: 4.2 }, { code: 'B', name: '灯', price: 10 }])
  expect(await takeBack(world, productKind, importId)).toEqual({ removed: 1, restored: 1, kept: 0 })
  expect(await rowsOf(world, ['products.product'])).toEqual(before)
})

test('a product changed since is left alone by the undo; modes keep to their word', async () => {
  const { importId } = await bring([['C', '碗', '5']])
  await world.owner.query("update products.product set name = '大碗', version = version + 1 where code = 'C'")
  expect(await takeBack(world, productKind, importId)).toEqual({ removed: 0, restored: 0, kept: 1 })
  expect((await bring([['C', '小碗', '5'], ['D', '盘', '6']], 'create')).rows.map((r) => r.outcome)).toEqual(['skipped', 'created'])
  expect((await bring([['D', '圆盘', '6'], ['E', '杯', '7']], 'update')).rows.map((r) => r.outcome)).toEqual(['updated', 'skipped'])
})
