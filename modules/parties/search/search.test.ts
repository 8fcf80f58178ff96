import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/db/transaction.ts'
import { createWorld, type CastName, today, type World } from '#test/world.ts'
import { PartyInput } from '../party/contract.ts'
import { createParty } from '../party/create-party.ts'
import { deleteParty, restoreParty } from '../party/delete-party.ts'
import { findIdsBySearch } from './find-ids-by-search.ts'
import { indexParties, removeFromIndex } from './index-party.ts'
import { quickSearch } from './quick-search.ts'

let world: World
const ids: Record<string, string> = {}

beforeAll(async () => {
  world = await createWorld()
  const make = async (who: CastName, name: string, rest: object = {}) => {
    const party = await world.as(who, (c) => createParty(c, PartyInput.parse({ kind: 'person', name, ...rest })))
    ids[name] = party.id
  }
  await make('liNa', '林晓棠', { contacts: [{ channel: 'phone', value: '+86 138-0000-4417' }, { channel: 'email', value: 'Lin.Xiaotang@Example.com' }, { channel: 'wechat', value: 'tang_88' }], names: [{ kind: 'english', value: 'Lynn Müller' }], keys: [{ source: 'shop', key: '0017' }] })
  await make('liNa', '张三')
  await make('liNa', '张三丰')
  await make('liNa', '小张三')
  await make('wangQiang', '单雄信', { contacts: [{ channel: 'phone', value: '028 8555 4417' }] })
  await make('wangQiang', '成都锦程茶业有限公司', { kind: 'organisation' })
})
afterAll(() => world.close())

const names = async (who: CastName, text: string, limit = 20) => {
  const found = await world.as(who, (c) => findIdsBySearch(c, text, limit))
  return found.map((id) => Object.keys(ids).find((n) => ids[n] === id))
}

test.each([
  ['林'], ['晓棠'], ['linxiaotang'], ['lin xiaotang'], ['xiaotang'], ['lxt'], ['LXT'], ['mull'], ['Müller'], ['lynn m'], ['4417'], ['138 0000 4417'], ['+8613800004417'], ['n.xiaot'], ['lin.xiaotang@example.com'], ['example'], ['0017'], ['shop:0017'], ['tang_8'], ['林 4417'],
])('林晓棠 is found by %s', async (text) => {
  expect(await names('liNa', text)).toContain('林晓棠')
})

test('the exact comes first, then what begins so, then the rest', async () => {
  expect(await names('liNa', '张三')).toEqual(['张三', '张三丰', '小张三'])
  expect(await names('liNa', 'zhangsan')).toEqual(['张三', '张三丰', '小张三'])
  expect(await names('liNa', 'zs', 2)).toEqual(['张三', '张三丰'])
})

test('a surname of two readings is found by both', async () => {
  expect(await names('wangQiang', 'shanxiong')).toEqual(['单雄信'])
  expect(await names('wangQiang', 'dxx')).toEqual(['单雄信'])
})

test('both spellings of a Chinese name find each other by characters', async () => {
  for (const name of ['張偉', '张伟', '台北龍門貿易']) ids[name] = (await world.as('liNa', (c) => createParty(c, PartyInput.parse({ kind: name.length > 2 ? 'organisation' : 'person', name })))).id
  for (const text of ['張偉', '张伟', '伟', '偉', 'zhangwei', 'zw']) expect((await names('liNa', text)).toSorted(), text).toEqual(['张伟', '張偉'].toSorted())
  for (const text of ['龙门', '龍門', '龙门贸易', 'lmmy']) expect(await names('liNa', text), text).toEqual(['台北龍門貿易'])
})

test('a firm is found from its middle', async () => {
  expect(await names('wangQiang', '锦程')).toEqual(['成都锦程茶业有限公司'])
  expect(await names('wangQiang', 'jccy')).toEqual(['成都锦程茶业有限公司'])
})

test('only what the asker may read is found', async () => {
  expect(await names('wangQiang', '4417')).toEqual(['单雄信'])
  expect(await names('liNa', '4417')).toEqual(['林晓棠'])
  expect((await names('zhaoLei', '4417')).toSorted()).toEqual(['单雄信', '林晓棠'].toSorted())
  expect(await names('wuShen', '4417')).toEqual([])
  await world.owner.query('insert into parties.share (party_id, member_id, until, at) values ($1, $2, current_date, now())', [ids['林晓棠'], world.actors.wangQiang.memberId])
  expect((await names('wangQiang', '4417')).toSorted()).toEqual(['单雄信', '林晓棠'].toSorted())
  await world.owner.query('delete from parties.share')
})

test('whoever sees contacts only masked does not find by them', async () => {
  const masked = { ...world.actors.liNa, fieldLevels: { 'party.phone': 'masked', 'party.email': 'hidden' } as const }
  const find = (text: string) => inTransaction(world.db, masked, (c) => findIdsBySearch(c, text, 20), today)
  expect(await find('4417')).toEqual([])
  expect(await find('example')).toEqual([])
  expect(await find('tang_88')).toEqual([])
  expect(await find('0017')).toEqual([ids['林晓棠']])
})

test('the entries themselves are out of reach', async () => {
  await expect(world.pool.query('select * from parties.search_entry')).rejects.toThrow('permission denied')
})

test('a party in the bin is not found, and found again when restored', async () => {
  await world.as('zhouMin', (c) => deleteParty(c, ids['张三']!))
  expect(await names('liNa', '张三')).toEqual(['张三丰', '小张三'])
  await world.as('zhouMin', (c) => restoreParty(c, ids['张三']!))
  expect(await names('liNa', '张三')).toEqual(['张三', '张三丰', '小张三'])
})

test('an entry follows its party to another unit at once', async () => {
  await world.owner.query('update parties.party set unit_id = $1, owner_id = null where id = $2', [world.units.gaoxin, ids['小张三']])
  expect(await names('liNa', '小张三')).toEqual([])
  expect(await names('wangQiang', '小张三')).toEqual(['小张三'])
})

test('a merged record is found as its survivor, once', async () => {
  await world.owner.query('update parties.party set survivor_id = $1 where id = $2', [ids['张三'], ids['张三丰']])
  expect(await names('liNa', '张三丰')).toEqual(['张三'])
  expect((await names('liNa', '张三')).filter((n) => n === '张三')).toHaveLength(1)
  await world.owner.query('update parties.party set survivor_id = null where id = $1', [ids['张三丰']])
})

test('frequent words in a large firm keep their order and rights', async () => {
  const { rows } = await world.owner.query<{ id: string }>(`insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at)
    select 'person', '钱' || chr(20000 + g % 900) || chr(20100 + g % 7), 'qian', case when g % 5 = 0 then $1::bigint else $2::bigint end, now(), now() from generate_series(1, 6000) g returning id`, [world.units.qingyang, world.units.gaoxin])
  const many = rows.map((r) => r.id)
  await world.asSystem((c) => indexParties(c.tx, many))
  const all = await world.as('zhouMin', (c) => findIdsBySearch(c, '钱', 50))
  expect(all).toEqual(many.toReversed().slice(0, 50))
  const few = await world.as('liNa', (c) => findIdsBySearch(c, 'qian', 50))
  expect(few).toEqual(many.filter((_, i) => (i + 1) % 5 === 0).toReversed().slice(0, 50))
  expect(await world.as('zhouMin', (c) => findIdsBySearch(c, '钱', 10_000))).toHaveLength(6000)
  expect(await names('zhouMin', '单雄信')).toEqual(['单雄信'])
  await world.asSystem((c) => removeFromIndex(c.tx, many))
  expect(await world.as('zhouMin', (c) => findIdsBySearch(c, '钱', 50))).toEqual([])
})

test('the search box groups what it finds and says why', async () => {
  const { groups } = await world.as('liNa', (c) => quickSearch(c, { q: '4417', limit: 20 }))
  expect(groups).toEqual([{ group: 'person', hits: [{ id: ids['林晓棠'], kind: 'person', name: '林晓棠', matched: { by: 'phone', text: '13800004417', source: null }, phone: '138••••4417', unitName: '青羊店', ownerName: '李娜' }] }])
  const firms = await world.as('wangQiang', (c) => quickSearch(c, { q: 'jincheng', limit: 20 }))
  expect(firms.groups.map((g) => [g.group, g.hits.map((h) => h.matched.by)])).toEqual([['organisation', ['pinyin']]])
})

test('odd texts find nothing and break nothing', async () => {
  for (const text of ["'", '\\', "a'b\\", ':*', '((', '!q', '<->', '\u0000q', '%', '_'.repeat(90), '🦊', 'a'.repeat(100)]) expect(await names('liNa', text)).toEqual([])
})
