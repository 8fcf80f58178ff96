import { afterAll, beforeAll, expect, test } from 'vitest'
import { stage, type Stage } from '../testing/stage.ts'
import { checkCustom, type CustomOf } from './check-custom.ts'
import type { FieldDefinition } from './contract.ts'
import { archiveCustomField } from './archive-custom-field.ts'
import { defineCustomField } from './define-custom-field.ts'

let s: Stage
beforeAll(async () => { s = await stage() })
afterAll(() => s.close())

const define = (input: FieldDefinition) => s.as(s.boss, (c) => defineCustomField(c, input))
const check = (values: Record<string, unknown>, of: Partial<CustomOf> = {}, who = s.lina) => s.as(who, (c) => checkCustom(c, values, { kind: 'person', creating: false, ...of }))
const at = (code: string, key: string) => ({ code: `parties/${code}`, at: `/body/custom/${key}` })

test('a field works at once, and says which one does not fit', async () => {
  await define({ kind: 'number', key: 'cups', label: { 'zh-CN': '杯数' } })
  await define({ kind: 'choice', key: 'taste', label: { en: 'Taste' }, choices: [{ key: 'green', label: { 'zh-CN': '绿茶' } }], default: '绿茶', partyKinds: ['person'] })
  expect(await check({ cups: '03' }, { previous: { old: 'stays' } })).toEqual({ old: 'stays', cups: '3' })
  expect(await check({ cups: null }, { previous: { cups: '3' } })).toEqual({})
  expect(await check({}, { creating: true })).toEqual({ taste: 'green' })
  expect(await check({}, { creating: true, kind: 'organisation' })).toEqual({})
  await expect(check({ cups: 'many' })).rejects.toMatchObject(at('field-value', 'cups'))
  await expect(check({ nothing: 1 })).rejects.toMatchObject(at('field-unknown', 'nothing'))
  await expect(check({ taste: 'green' }, { kind: 'organisation' })).rejects.toMatchObject(at('field-not-for-kind', 'taste'))
})

test('what is required may not be missing or emptied, but an old gap may stay', async () => {
  const field = await define({ kind: 'text', key: 'card', label: { en: 'Card' }, required: true })
  await expect(check({}, { creating: true })).rejects.toMatchObject(at('field-required', 'card'))
  await expect(check({ card: '' }, { previous: { card: 'A1' } })).rejects.toMatchObject(at('field-required', 'card'))
  expect(await check({ cups: 1 }, { previous: {} })).toEqual({ cups: '1' })
  await s.as(s.boss, (c) => archiveCustomField(c, field.id))
  expect(await check({}, { creating: true })).toEqual({ taste: 'green' })
})

test('a unique value is taken for everyone, whoever may see its party, and free again for its own', async () => {
  await define({ kind: 'text', key: 'passport', label: { en: 'Passport' }, unique: true })
  const held = await s.put({ name: '郭靖', unit: s.west, custom: { passport: 'E 123' } })
  await expect(check({ passport: 'ｅ 123' })).rejects.toMatchObject(at('field-taken', 'passport'))
  expect(await check({ passport: 'E 123' }, { partyId: held })).toEqual({ passport: 'E 123' })
  await expect(s.put({ name: '黄蓉', custom: { passport: 'e 123' } })).rejects.toThrow(/custom_key_taken/)
})

test('records that stand for one party may share what is unique; others may not', async () => {
  const [one, twin] = [await s.put({ name: '一' }), await s.put({ name: '一a', custom: { passport: 'shared' } })]
  await s.database.owner.query('update parties.party set survivor_id = $1 where id = $2', [one, twin])
  expect(await check({ passport: 'shared' }, { partyId: one })).toEqual({ passport: 'shared' })
  await s.database.owner.query(`update parties.party set custom = '{"passport": "shared"}' where id = $1`, [one])
  await expect(check({ passport: 'shared' })).rejects.toMatchObject(at('field-taken', 'passport'))
  await s.database.owner.query('update parties.party set survivor_id = null where id = $1', [twin])
  await expect(s.put({ name: '二', custom: { passport: 'SHARED' } })).rejects.toThrow(/custom_key_taken/)
})

test('of two who write the same value at once, the second is told', async () => {
  const write = () => s.as(s.lina, async (c) => {
    const custom = await checkCustom(c, { passport: 'race' }, { kind: 'person', creating: true })
    await c.tx.insertInto('parties.party').values({ kind: 'person', name: 'x', sort_name: 'x', unit_id: s.east, custom: JSON.stringify(custom), created_at: c.now, updated_at: c.now } as never).execute()
  })
  const ended = await Promise.allSettled([write(), write(), write()])
  expect(ended.filter((e) => e.status === 'fulfilled')).toHaveLength(1)
  expect(ended.filter((e) => e.status === 'rejected').map((e) => e.reason.code)).toEqual(['parties/field-taken', 'parties/field-taken'])
})

test('a party named as a value must be one that the writer may see', async () => {
  await define({ kind: 'party', key: 'referrer', label: { en: 'Referrer' } })
  const theirs = await s.put({ name: '杨康', unit: s.west })
  const ours = await s.put({ name: '穆念慈' })
  expect(await check({ referrer: ours })).toEqual({ referrer: ours })
  await expect(check({ referrer: theirs })).rejects.toMatchObject(at('field-value', 'referrer'))
})

test('a field for other roles is unknown, and its value stays', async () => {
  await define({ kind: 'text', key: 'secret', label: { en: 'Secret' }, visibleTo: ['2'] })
  await expect(check({ secret: 'x' })).rejects.toMatchObject(at('field-unknown', 'secret'))
  expect(await check({ cups: 2 }, { previous: { secret: 'kept' } })).toEqual({ secret: 'kept', cups: '2' })
  expect(await check({ secret: 'x' }, {}, s.boss)).toEqual({ secret: 'x' })
})
