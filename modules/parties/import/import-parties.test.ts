import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoHere } from '#modules/exchange/api.ts'
import { type Desk, openDesk } from '#modules/exchange/testing/desk.ts'

let desk: Desk
beforeAll(async () => { desk = await openDesk() })
afterAll(() => desk.close())

const rows = async (query: string, ...values: unknown[]) => (await desk.owner.query(query, values)).rows

test('a file of customers comes in with all that hangs on them', async () => {
  const done = await desk.bring('会员号,姓名,手机,邮箱,生日,性别,标签,角色,负责人\n00017,林晓棠,138 0000 4417,LIN@example.com,1990/5/6,女,瑜伽;烘焙,客户,李娜\n00018,Müller GmbH,+49 89 1234567,info@mueller.example,,,,供应商,lina@example.com\n', { kind: 'parties', source: 'shop' })
  if (done.failed) console.log(await desk.failures(done))
  expect(done).toMatchObject({ rows: 2, created: 2, updated: 0, skipped: 0, failed: 0, state: 'done', errorsFile: null })
  expect(await rows(`select p.name, p.sort_name, p.source, p.birthday::text, p.gender, m.name as owner, k.key, array(select c.channel || ' ' || c.value_key || ' ' || c.is_main from parties.contact c where c.party_id = p.id order by 1) as contacts,
    array(select t.name from parties.party_tag g join parties.tag t on t.id = g.tag_id where g.party_id = p.id order by 1) as tags, array(select role from parties.role r where r.party_id = p.id) as roles
    from parties.party p join parties.key k on k.party_id = p.id and k.source = 'shop' left join people.member m on m.id = p.owner_id order by k.key`)).toEqual([
    { name: '林晓棠', sort_name: 'lin xiao tang', source: 'shop', birthday: '1990-05-06', gender: 'female', owner: '李娜', key: '00017', contacts: ['email lin@example.com true', 'phone 13800004417 true'], tags: ['烘焙', '瑜伽'], roles: ['customer'] },
    { name: 'Müller GmbH', sort_name: 'muller gmbh', source: 'shop', birthday: null, gender: null, owner: '李娜', key: '00018', contacts: ['email info@mueller.example true', 'phone 49891234567 true'], tags: [], roles: ['supplier'] },
  ])
})

test('undo', async () => {
  expect(await undoHere(desk.here, '1')).toMatchObject({ state: 'undone' })
})
