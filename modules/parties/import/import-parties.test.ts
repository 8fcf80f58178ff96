import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoHere } from '#modules/exchange/api.ts'
import { type Desk, openDesk } from '#modules/exchange/testing/desk.ts'
import { defineCustomField } from '../field/define-custom-field.ts'
import { updateParty } from '../party/update-party.ts'
import { findIdsBySearch } from '../search/find-ids-by-search.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk() })
afterAll(() => desk.close())

const rows = async (query: string, ...values: unknown[]) => (await desk.owner.query(query, values)).rows
const partyTables = ['parties.party', 'parties.name', 'parties.contact', 'parties.role', 'parties.key', 'parties.tag', 'parties.party_tag', 'parties.custom_value', 'parties.custom_key', 'parties.search_entry', 'consent.entry', 'touchpoints.last_contact', 'intelligence.standing', 'exchange.change']
const found = (text: string) => desk.asSystem((c) => findIdsBySearch(c, text, 10))
const idOf = async (key: string) => (await rows('select party_id::text as id from parties.key where key = $1', key))[0]!.id as string

const customers = '会员号,姓名,手机,邮箱,生日,性别,标签,角色,负责人\n00017,林晓棠,138 0000 4417,LIN@example.com,1990/5/6,女,瑜伽;烘焙,客户,李娜\n00018,Müller GmbH,+49 89 1234567,info@mueller.example,,,,供应商,lina@example.com\n'

test('a file of customers comes in with all that hangs on them, and is found by pinyin, telephone and key', async () => {
  expect(await desk.bring(customers, { kind: 'parties', source: 'shop' })).toMatchObject({ rows: 2, created: 2, updated: 0, skipped: 0, failed: 0, state: 'done', errorsFile: null })
  expect(await rows(`select p.name, p.sort_name, p.source, p.birthday::text, p.gender, m.name as owner, k.key, array(select c.channel || ' ' || c.value_key || ' ' || c.is_main from parties.contact c where c.party_id = p.id order by 1) as contacts,
    array(select t.name from parties.party_tag g join parties.tag t on t.id = g.tag_id where g.party_id = p.id order by 1) as tags, array(select role from parties.role r where r.party_id = p.id) as roles
    from parties.party p join parties.key k on k.party_id = p.id and k.source = 'shop' left join people.member m on m.id = p.owner_id order by k.key`)).toEqual([
    { name: '林晓棠', sort_name: 'lin xiao tang', source: 'shop', birthday: '1990-05-06', gender: 'female', owner: '李娜', key: '00017', contacts: ['email lin@example.com true', 'phone 13800004417 true'], tags: ['烘焙', '瑜伽'], roles: ['customer'] },
    { name: 'Müller GmbH', sort_name: 'muller gmbh', source: 'shop', birthday: null, gender: null, owner: '李娜', key: '00018', contacts: ['email info@mueller.example true', 'phone 49891234567 true'], tags: [], roles: ['supplier'] },
  ])
  for (const text of ['linxiaotang', 'lxt', '4417', '00017', 'lin@ex']) expect([text, await found(text)]).toEqual([text, [await idOf('00017')]])
})

test('brought in again it changes nothing; what differs is changed and nothing else is lost', async () => {
  expect(await desk.bring(customers, { kind: 'parties', source: 'shop' })).toMatchObject({ created: 0, updated: 0, skipped: 2 })
  expect(await desk.bring('会员号,姓名,手机,标签\n00017,林小棠,13911112222,瑜伽;茶道\n00018,,,\n00019,新客,,\n', { kind: 'parties', source: 'shop' })).toMatchObject({ created: 1, updated: 1, skipped: 1, failed: 0 })
  const [lin] = await rows(`select p.name, p.sort_name, p.version, p.birthday::text, (select string_agg(c.value_key || ' ' || c.is_main, ',' order by c.id) from parties.contact c where c.party_id = p.id) as contacts,
    (select string_agg(t.name, ',' order by t.name) from parties.party_tag g join parties.tag t on t.id = g.tag_id where g.party_id = p.id) as tags from parties.party p where id = $1`, await idOf('00017'))
  expect(lin).toEqual({ name: '林小棠', sort_name: 'lin xiao tang', version: 2, birthday: '1990-05-06', contacts: '13800004417 true,lin@example.com true,13911112222 false', tags: '烘焙,瑜伽,茶道' })
  expect(await found('13911112222')).toEqual([await idOf('00017')])
})

test('the mode says what becomes of known and unknown ones', async () => {
  const file = '会员号,姓名\n00017,另名\n00099,没有\n'
  expect(await desk.bring(file, { kind: 'parties', source: 'shop', mode: 'update', dry: true })).toMatchObject({ updated: 1, skipped: 1, created: 0 })
  expect(await desk.bring(file, { kind: 'parties', source: 'shop', mode: 'create', dry: true })).toMatchObject({ created: 1, skipped: 1, updated: 0 })
  expect(await rows(`select 1 from parties.key where key = '00099'`)).toEqual([])
})

test('an undo leaves every table as it was, row for row', async () => {
  const before = await desk.snapshot(partyTables)
  const file = `会员号,姓名,英文名,手机,邮箱,生日,标签,角色,城市,营销许可\n00017,林晓棠,Lin,13700001111,new@example.com,1991-01-01,新标签,影响者,成都,否\n${Array.from({ length: 50 }, (_, i) => `N${i},客户${i},,1360000${1000 + i},,,批量,客户,,是`).join('\n')}\nN3,客户三,,,,2000-02-02,,,,\n`
  const done = await desk.bring(file, { kind: 'parties', source: 'shop' })
  expect(done).toMatchObject({ rows: 52, created: 50, updated: 2, failed: 0 })
  const undone = await undoHere(desk.here, done.id)
  expect(undone).toMatchObject({ state: 'undone', mayUndo: false })
  expect(undone.undo).toMatchObject({ restored: 1, kept: 0 })
  expect(await desk.snapshot(partyTables)).toEqual(before)
  expect(await found('新标签')).toEqual([])
})

test('what others changed since, or use, is left alone and listed', async () => {
  const done = await desk.bring('会员号,姓名,手机\nU1,甲一,\nU2,乙二,\nU3,丙三,\n00018,Müller AG,\n', { kind: 'parties', source: 'shop' })
  const [u1, u2, muller] = [await idOf('U1'), await idOf('U2'), await idOf('00018')]
  await desk.asSystem((c) => updateParty(c, u1, { contactHours: '晚上' }, null))
  await desk.asSystem((c) => updateParty(c, muller, { contactHours: '早上' }, null))
  await desk.owner.query(`insert into parties.connection (party_id, to_id, type, created_at) values ($1, $2, 'friend', now())`, [await idOf('00017'), u2])
  expect((await undoHere(desk.here, done.id)).undo).toEqual({ removed: 1, restored: 0, kept: 3 })
  expect(await rows('select record_id::text as id, kept from exchange.change where import_id = $1 order by record_id', done.id)).toEqual([{ id: muller, kept: 'changed' }, { id: u1, kept: 'changed' }, { id: u2, kept: 'in-use' }])
  expect((await rows('select name from parties.party where id = $1', muller))[0]).toEqual({ name: 'Müller AG' })
})

test('every row that cannot come in says why', async () => {
  await desk.bring('姓名,手机\n同号甲,13500005555\n', { kind: 'parties', match: null })
  await desk.bring('姓名,手机\n同号乙,13500005555\n', { kind: 'parties', match: null })
  const done = await desk.bring('姓名,手机,邮箱,生日,负责人,部门\n好人,13500001234,ok@example.com,1990-01-02,李娜,青羊店\n坏日子,13500001235,,1990-02-30,,\n,13500001236,,,,\n坏邮箱,13500001237,nobody,,不存在,火星\n歧义,13500005555,,,,\n少一格,13500001238\n', { kind: 'parties', match: 'phone' })
  expect(done).toMatchObject({ rows: 6, created: 1, failed: 5 })
  const reasons = (await desk.failures(done)).split('\r\n').slice(1).map((line) => line.split(/,(?=\d+,)/).at(-1))
  expect(reasons).toEqual([
    '3,“1990-02-30” in the column “生日” is no date.', '4,The column “姓名” is empty.',
    '"5,“nobody” in the column “邮箱” is no e-mail address.; There is no colleague “不存在” in the column “负责人”.; There is no unit “火星” in the column “部门”."'.slice(1, -1),
    '6,Several records have “13500005555”.', '7,The row has 2 cells instead of 6.', undefined,
  ].map((r) => r ?? ''))
})

const grown = async (who: 'liNa' | 'wangQiang', file: string, more = {}) => desk.bring(file, { kind: 'parties', source: 'shop', as: desk.actors[who], ...more })

test('an importer writes within their rights: own unit, own records, and nothing of what is not theirs is told', async () => {
  expect(await grown('liNa', '会员号,姓名,部门\nL1,李的客户,\n')).toMatchObject({ created: 1 })
  expect(await rows(`select u.name as unit, m.name as owner from parties.party p join parties.key k on k.party_id = p.id and k.key = 'L1' join people.unit u on u.id = p.unit_id join people.member m on m.id = p.owner_id`)).toEqual([{ unit: '青羊店', owner: '李娜' }])
  const foreign = await grown('wangQiang', '会员号,姓名,部门,负责人\nL1,抢来的,,\nW1,王的客户,,\nW2,放到别处,青羊店,李娜\n')
  expect(foreign).toMatchObject({ created: 1, failed: 2 })
  expect(await desk.failures(foreign)).toMatch(/“L1” belongs to another record already[^]*You may not write this record/)
  expect(await rows(`select p.name from parties.party p join parties.key k on k.party_id = p.id where k.key in ('L1', 'W2')`)).toEqual([{ name: '李的客户' }])
  await expect(desk.bring('姓名\n谁\n', { kind: 'parties', as: desk.actors.anna, match: null })).rejects.toThrow('exchange/may-not-create')
  await expect(desk.bring('姓名\n谁\n', { kind: 'parties', as: desk.actors.guoYating })).rejects.toThrow()
  expect((await undoHere(desk.hereAs(desk.actors.wangQiang), foreign.id)).undo).toEqual({ removed: 1, restored: 0, kept: 0 })
})

test('a telephone that a role may only see masked is no column for it', async () => {
  const masked = { ...desk.actors.liNa, fieldLevels: { 'party.phone': 'masked' as const } }
  await expect(desk.bring('姓名,手机\n甲,13800000001\n', { kind: 'parties', as: masked, map: { name: '1', phone: '2' } })).rejects.toThrow('exchange/unknown-field')
  const told = { code: 'exchange/field-closed', params: { column: '客户手机', field: 'phone', 'zh-CN': '电话', 'zh-TW': '電話', en: 'Phone' } }
  expect(await desk.send('姓名,客户手机\n甲,13800000001\n', 'parties', masked)).toMatchObject({ options: { columns: [{ column: 1, field: 'name', by: 'title' }] }, warnings: [told] })
  expect(await desk.send('客户编号,日期,金额,客户电话\n1,2026-05-01,10,13800000001\n', 'orders', masked)).toMatchObject({ options: { columns: [{ field: 'customer' }, { field: 'date' }, { field: 'amount' }] }, warnings: [{ code: 'exchange/field-closed', params: { column: '客户电话' } }] })
})

test("the firm's own fields come in, with their rules", async () => {
  await desk.asSystem((c) => defineCustomField(c, { kind: 'choice', key: 'taste', label: { 'zh-CN': '口味' }, choices: [{ key: 'green', label: { 'zh-CN': '绿茶' } }, { key: 'dark', label: { 'zh-CN': '黑茶' } }], required: true }))
  await desk.asSystem((c) => defineCustomField(c, { kind: 'text', key: 'card', label: { 'zh-CN': '身份卡' }, unique: true }))
  await desk.asSystem((c) => defineCustomField(c, { kind: 'number', key: 'visits', label: { 'zh-CN': '到店次数' }, default: '1' }))
  const done = await desk.bring('会员号,姓名,口味,身份卡,到店次数\nC1,甲,绿茶,A-1,12\nC2,乙,dark,,\nC3,丙,,B-1,\nC4,丁,红茶,B-2,\nC5,戊,绿茶,a-1,\n', { kind: 'parties', source: 'own' })
  expect(done).toMatchObject({ created: 2, failed: 3 })
  expect(await rows(`select p.custom from parties.party p join parties.key k on k.party_id = p.id where k.source = 'own' order by k.key`)).toEqual([{ custom: { taste: 'green', card: 'A-1', visits: '12' } }, { custom: { taste: 'dark', visits: '1' } }])
  expect(await desk.failures(done)).toMatch(/口味” is empty[^]*红茶[^]*none of the choices[^]*“a-1” belongs to another/)
  expect(await desk.bring('身份卡,口味\nA-1,黑茶\n', { kind: 'parties', mode: 'update', match: 'custom.card' })).toMatchObject({ updated: 1 })
  expect(await desk.bring('会员号,姓名,口味,身份卡\nC9,己,绿茶,A-1\n', { kind: 'parties', source: 'own' })).toMatchObject({ created: 0, failed: 1 })
})

test('branches and departments come in under their organisation, which may stand further up', async () => {
  const done = await desk.bring('类型,名称,上级机构,口味\n机构,青城集团,,绿茶\n分支,成都分公司,青城集团,绿茶\n部门,销售部,成都分公司,绿茶\n部门,无主部门,不存在的公司,绿茶\n个人,某人,青城集团,绿茶\n', { kind: 'parties', match: null })
  expect(done).toMatchObject({ created: 3, failed: 2 })
  expect(await rows(`select p.name, o.name as parent from parties.party p left join parties.party o on o.id = p.parent_id where p.name in ('青城集团', '成都分公司', '销售部') order by p.id`)).toEqual([{ name: '青城集团', parent: null }, { name: '成都分公司', parent: '青城集团' }, { name: '销售部', parent: '成都分公司' }])
  expect((await undoHere(desk.here, done.id)).undo).toEqual({ removed: 3, restored: 0, kept: 0 })
})

test('a check foretells what the import then does, over batches', async () => {
  const file = `会员号,姓名,口味\n${Array.from({ length: 5000 }, (_, i) => `B${i % 4000},客户${i},${i % 500 === 7 ? '' : '绿茶'}`).join('\n')}\n`
  const told = await desk.bring(file, { kind: 'parties', source: 'big', dry: true })
  expect(await rows(`select count(*)::int as n from parties.key where source = 'big'`)).toEqual([{ n: 0 }])
  const done = await desk.bring(file, { kind: 'parties', source: 'big' })
  const counts = ({ rows: n, created, updated, skipped, failed }: typeof done) => ({ n, created, updated, skipped, failed })
  expect(counts(told)).toEqual(counts(done))
  expect(done.created).toBe(3992)
})
