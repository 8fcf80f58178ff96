import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#test/world.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { Product } from '../contract.ts'
import { createProducts } from './create-products.ts'
import { findCategories, findProducts } from './find-products.ts'
import { listProductFields, productFields } from './product-fields.ts'
import { getProduct } from './read-product.ts'
import { createProduct, retireProduct, reviveProduct, updateProduct } from './save-product.ts'
import { sortName } from './sort-name.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const cake = { code: 'CAKE-01', name: '无糖生日蛋糕', category: '食品/蛋糕', unit: '个', price: '268.00', cost: '96.00', keys: [{ source: 'pos', key: '00017' }] }
const list = { limit: 50, sort: 'name' } as const

test('a product is created with its keys, in the firm\'s currency; codes and keys are its own', async () => {
  const made = await world.as('zhaoLei', (c) => createProduct(c, cake))
  expect(made).toMatchObject({ ...cake, currency: 'CNY', active: true, version: 1 })
  expect(Product.parse(made)).toEqual(made)
  await expect(world.as('zhaoLei', (c) => createProduct(c, { ...cake, keys: [] }))).rejects.toMatchObject({ code: 'products/code-taken' })
  await expect(world.as('zhaoLei', (c) => createProduct(c, { ...cake, code: 'CAKE-02' }))).rejects.toMatchObject({ code: 'products/key-taken', params: { key: '00017' } })
  await expect(world.as('liNa', (c) => createProduct(c, { ...cake, code: 'X', keys: [] }))).rejects.toMatchObject({ code: '42501' })
})

test('of two who edit one product the second is told', async () => {
  const { id, version } = await world.as('zhaoLei', (c) => createProduct(c, { code: 'TEA-01', name: '明前龙井', custom: { year: 2026, grade: '特级' } }))
  const changed = await world.as('zhaoLei', (c) => updateProduct(c, id, { price: '888.00', custom: { grade: '一级' } }, version))
  expect(changed).toMatchObject({ price: '888.00', custom: { year: 2026, grade: '一级' }, version: 2 })
  await expect(world.as('zhaoLei', (c) => updateProduct(c, id, { price: '1.00' }, version))).rejects.toMatchObject({ code: 'request/stale' })
})

test('a retired product leaves the list and stays to be read', async () => {
  const { id } = await world.as('zhaoLei', (c) => createProduct(c, { code: 'OLD-01', name: '旧款' }))
  await world.as('zhaoLei', (c) => retireProduct(c, id))
  await expect(world.as('zhaoLei', (c) => retireProduct(c, id))).rejects.toMatchObject({ code: 'products/retired' })
  const codes = async (more: object) => (await world.as('liNa', (c) => findProducts(c, { ...list, ...more }))).items.map((p) => p.code)
  expect(await codes({})).not.toContain('OLD-01')
  expect(await codes({ retired: 'true' })).toEqual(['OLD-01'])
  expect(await world.as('liNa', (c) => getProduct(c, id))).toMatchObject({ active: false })
  await world.as('zhaoLei', (c) => reviveProduct(c, id))
  expect(await codes({})).toContain('OLD-01')
})

test('products are found by code, name and pinyin, filtered, and paged in the order of their names', async () => {
  const found = async (more: object) => (await world.as('liNa', (c) => findProducts(c, { ...list, ...more }))).items.map((p) => p.code)
  expect(await found({ search: 'cake' })).toEqual(['CAKE-01'])
  expect(await found({ search: '生日' })).toEqual(['CAKE-01'])
  expect(await found({ search: 'long jing' })).toEqual(['TEA-01'])
  expect(await found({ search: '%' })).toEqual([])
  expect(await found({ filter: { all: [{ field: 'price', op: 'atLeast', value: 300 }, { not: { field: 'category', op: 'is', value: '食品/蛋糕' } }] } })).toEqual(['TEA-01'])
  const paged: string[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await world.as('liNa', (c) => findProducts(c, { ...list, limit: 1, cursor }))
    paged.push(...page.items.map((p) => p.code))
    cursor = page.next
  }
  expect(paged).toEqual(['OLD-01', 'TEA-01', 'CAKE-01'])
  expect(await world.as('liNa', findCategories)).toEqual({ items: [{ category: '食品/蛋糕', products: 1 }] })
})

test('own fields and outside keys are kept, emptied, and found by', async () => {
  const made = await world.as('zhouMin', (c) => createProduct(c, { code: 'TEA-09', name: '老枞水仙', custom: { 产地: '武夷山', 海拔: 650 }, keys: [{ source: 'erp', key: '00912' }] }))
  const found = async (filter: object) => (await world.as('liNa', (c) => findProducts(c, { ...list, filter: filter as never }))).items.map((p) => p.code)
  expect(await found({ field: 'custom.产地', op: 'contains', value: '武夷' })).toEqual(['TEA-09'])
  expect(await found({ field: 'custom.海拔', op: 'atLeast', value: 600 })).toEqual(['TEA-09'])
  expect(await found({ field: 'custom.海拔', op: 'atLeast', value: 700 })).toEqual([])
  expect(await found({ field: 'key', op: 'is', value: '00912' })).toEqual(['TEA-09'])
  expect(await found({ field: 'key', op: 'contains', value: '91' })).toEqual(['TEA-09'])
  const { fields } = await world.as('liNa', (c) => listProductFields(c))
  expect(fields.filter((f) => f.custom).map((f) => [f.key, f.kind])).toEqual(expect.arrayContaining([['custom.产地', 'text'], ['custom.海拔', 'number']]))
  const changed = await world.as('zhouMin', (c) => updateProduct(c, made.id, { custom: { 产地: null, 工艺: '炭焙' }, keys: [{ source: 'shop', key: 'A-1' }] }, made.version))
  expect(changed).toMatchObject({ custom: { 海拔: 650, 工艺: '炭焙' }, keys: [{ source: 'shop', key: 'A-1' }] })
  expect(await found({ field: 'key', op: 'is', value: '00912' })).toEqual([])
})

test('whoever may not see costs neither reads nor filters by them', async () => {
  const blind = { ...world.actors.liNa, fieldLevels: { 'product.cost': 'masked' as const } }
  const [seen] = (await inTransaction(world.db, blind, (c) => findProducts(c, { ...list, search: 'CAKE' }))).items
  expect(seen).toMatchObject({ cost: null, masked: ['cost'], price: '268.00' })
  expect(productFields(blind).has('cost')).toBe(false)
  await expect(inTransaction(world.db, blind, (c) => findProducts(c, { ...list, filter: { field: 'cost', op: 'atLeast', value: 1 } }))).rejects.toMatchObject({ code: 'filter/unknown-field' })
})

test('many are created at once; codes that are known give their ids and stay as they are', async () => {
  const made = await world.asSystem((c) => createProducts(c, [{ code: '22728', name: 'ALARM CLOCK PINK' }, { code: '22728', name: 'TWICE' }, { code: 'CAKE-01', name: '另一个名字' }], { source: 'orders.csv' }))
  expect([...made].map(([code, { created }]) => [code, created]).sort()).toEqual([['22728', true], ['CAKE-01', false]])
  expect(await world.as('liNa', (c) => getProduct(c, made.get('CAKE-01')!.id))).toMatchObject({ name: '无糖生日蛋糕' })
})

test('names sort by pinyin', () => {
  expect(sortName('无糖蛋糕')).toBe('wu tang dan gao')
  expect(sortName('  Café  Crème ')).toBe('cafe creme')
})
