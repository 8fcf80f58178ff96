import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMIN, type Browser, type House, openHouse, PASSWORD, ROLES } from '../house.fixture.ts'

let house: House
let lina: Browser
let east: string
let shanghai: string
let supervisor: string
beforeAll(async () => {
  house = await openHouse()
  lina = await house.signIn()
  const unit = async (name: string, parentId: string) => (await lina.ask({ method: 'POST', url: '/api/v1/units', payload: { name, parentId } })).json().id as string
  east = await unit('华东区', '1')
  shanghai = await unit('上海店', east)
  const grants = ['read', 'manage'].map((action) => ({ object: 'member', action, scope: 'unit' })).concat([{ object: 'party', action: 'read', scope: 'unit' }])
  supervisor = (await lina.ask({ method: 'POST', url: '/api/v1/roles', payload: { name: '区域督导', grants } })).json().id
})
afterAll(() => house.end())

const invite = (browser: Browser, payload: object) => browser.ask({ method: 'POST', url: '/api/v1/members', payload })
const typeOf = (answer: { statusCode: number; json(): { type?: string } }) => [answer.statusCode, answer.json().type]
const etag = (version: number) => ({ 'if-match': `"${version}"` })

test('an invitation is a link that sets a password once', async () => {
  const { member, invitation } = (await invite(lina, { email: 'Wang.Fang@Example.com', name: '王芳', roles: [ROLES.sales], unitId: east })).json()
  expect(member).toMatchObject({ name: '王芳', email: 'wang.fang@example.com', unitName: '华东区', roles: [{ code: 'sales' }], active: true, joinedAt: null })
  expect(invitation).toMatchObject({ sent: false, link: expect.stringMatching(/^http:\/\/guanxi\.test\/invitation\/[\w-]{43}$/) })
  const token = invitation.link.split('/').at(-1)
  const visitor = house.browser()
  const check = () => visitor.ask({ method: 'POST', url: '/api/v1/invitations/check', payload: { token } })
  const accept = (password: string) => visitor.ask({ method: 'POST', url: '/api/v1/invitations/acceptance', payload: { token, password } })
  expect((await check()).json()).toEqual({ firm: '棠记雅集', name: '王芳', email: 'wang.fang@example.com' })
  expect(typeOf(await accept('short'))).toEqual([422, 'request/invalid'])
  expect((await accept(PASSWORD)).statusCode).toBe(204)
  expect(typeOf(await accept(PASSWORD))).toEqual([410, 'people/link-expired'])
  expect(typeOf(await check())).toEqual([410, 'people/link-expired'])
  expect((await (await house.signIn('wang.fang@example.com')).ask({ url: '/api/v1/me' })).json()).toMatchObject({ name: '王芳', unitId: east, unitName: '华东区' })
  expect((await lina.ask({ url: `/api/v1/members/${member.id}` })).json().joinedAt).not.toBeNull()
})

test('the database keeps neither the link nor a key of it for replay', async () => {
  const { invitation } = (await lina.ask({ method: 'POST', url: '/api/v1/members', payload: { email: 'once@example.com', name: '一次', roles: [] }, headers: { 'idempotency-key': 'invite-once' } })).json()
  const token = invitation.link.split('/').at(-1)
  const { rows } = await house.owner.query('select body::text from http.idempotency union all select detail::text from audit.detail union all select encode(token_hash, $1) from people.invitation', ['escape'])
  expect(rows.some((r) => String(r.body).includes(token))).toBe(false)
})

test('an old link is dead when it is replaced, run out, or its member is shut out', async () => {
  const { member, invitation } = (await invite(lina, { email: 'late@example.com', name: '迟来', roles: [] })).json()
  const dead = async (link: string) => typeOf(await house.browser().ask({ method: 'POST', url: '/api/v1/invitations/acceptance', payload: { token: link.split('/').at(-1), password: PASSWORD } }))
  const renewed = (await lina.ask({ method: 'POST', url: `/api/v1/members/${member.id}/invitation` })).json()
  expect(await dead(invitation.link)).toEqual([410, 'people/link-expired'])
  await house.owner.query("update people.invitation set expires_at = now() - interval '1 second' where member_id = $1", [member.id])
  expect(await dead(renewed.link)).toEqual([410, 'people/link-expired'])
  const third = (await lina.ask({ method: 'POST', url: `/api/v1/members/${member.id}/invitation` })).json()
  await lina.ask({ method: 'POST', url: `/api/v1/members/${member.id}/deactivation` })
  expect(await dead(third.link)).toEqual([410, 'people/link-expired'])
})

test('an address belongs to one member', async () => {
  expect(typeOf(await invite(lina, { email: ADMIN.toUpperCase(), name: '同名', roles: [] }))).toEqual([409, 'people/email-taken'])
  expect(typeOf(await invite(lina, { email: 'x1@example.com', name: '无部门', roles: [], unitId: '999' }))).toEqual([422, 'people/unit-unknown'])
  expect(typeOf(await invite(lina, { email: 'x2@example.com', name: '无角色', roles: ['999'] }))).toEqual([422, 'people/role-unknown'])
  expect((await lina.ask({ url: '/api/v1/members?search=x2@' })).json().items).toEqual([])
})

test('the second of two who change one member is told so', async () => {
  const { member } = (await invite(lina, { email: 'two@example.com', name: '两人改', roles: [] })).json()
  const url = `/api/v1/members/${member.id}`
  expect((await lina.ask({ method: 'PATCH', url, payload: { name: '无版本' } })).statusCode).toBe(428)
  const first = await lina.ask({ method: 'PATCH', url, payload: { name: '先改' }, headers: etag(member.version) })
  expect([first.statusCode, first.headers.etag]).toEqual([200, '"2"'])
  expect(typeOf(await lina.ask({ method: 'PATCH', url, payload: { name: '后改' }, headers: etag(member.version) }))).toEqual([412, 'request/stale'])
  const { rows: [entry] } = await house.owner.query("select d.detail from audit.entry e join audit.detail d on d.entry_id = e.id where e.object = 'member' and e.action = 'update' and e.object_id = $1", [member.id])
  expect([entry.detail.before.name, entry.detail.after.name]).toEqual(['两人改', '先改'])
})

test('the last administrator stays', async () => {
  const { memberId } = (await lina.ask({ url: '/api/v1/me' })).json()
  const me = (await lina.ask({ url: `/api/v1/members/${memberId}` })).json()
  expect(typeOf(await lina.ask({ method: 'POST', url: `/api/v1/members/${memberId}/deactivation` }))).toEqual([409, 'people/last-administrator'])
  expect(typeOf(await lina.ask({ method: 'PUT', url: `/api/v1/members/${memberId}/roles`, payload: { roles: [] }, headers: etag(me.version) }))).toEqual([409, 'people/last-administrator'])
  expect((await lina.ask({ url: '/api/v1/me' })).json().grants).toEqual({ '*': 'all' })
})

test('of two administrators who shut each other out at once, one stays', async () => {
  const other = await openHouse()
  const first = await other.signIn()
  const second = await other.join('副管', [ROLES.administrator])
  const answers = await Promise.all([
    first.ask({ method: 'POST', url: `/api/v1/members/${second.id}/deactivation` }),
    second.browser.ask({ method: 'POST', url: '/api/v1/members/1/deactivation' }),
  ])
  expect(answers.filter((a) => a.statusCode === 200)).toHaveLength(1)
  expect((await other.owner.query('select count(*)::int as n from people.member where active')).rows[0].n).toBe(1)
  await other.end()
})

test('a supervisor sees and manages their unit and below, nobody else', async () => {
  const boss = await house.join('督导', [supervisor], { unitId: east })
  const clerk = await house.join('店员', [], { unitId: shanghai })
  const outsider = await house.join('外人', [], { unitId: '1' })
  const { items } = (await boss.browser.ask({ url: '/api/v1/members' })).json() as { items: { name: string }[] }
  expect(items.map((m) => m.name).sort()).toEqual(['店员', '督导', '王芳'].sort())
  expect((await boss.browser.ask({ url: `/api/v1/members/${outsider.id}` })).statusCode).toBe(404)
  expect((await boss.browser.ask({ method: 'POST', url: `/api/v1/members/${outsider.id}/deactivation` })).statusCode).toBe(404)
  expect((await boss.browser.ask({ url: `/api/v1/members/${outsider.id}/sessions` })).statusCode).toBe(403)
  expect((await boss.browser.ask({ method: 'POST', url: `/api/v1/members/${clerk.id}/deactivation` })).statusCode).toBe(200)
  expect((await invite(boss.browser, { email: 'out@example.com', name: '越界', roles: [], unitId: '1' })).statusCode).toBe(403)
})

test('nobody gives what they lack, nor touches those above them', async () => {
  const boss = await house.join('督导二', [supervisor], { unitId: east })
  const grander = await house.join('高人', [ROLES.administrator], { unitId: east })
  const beyond = [403, 'people/beyond-own-rights']
  expect(typeOf(await invite(boss.browser, { email: 'up@example.com', name: '提升', roles: [ROLES.administrator], unitId: east }))).toEqual(beyond)
  expect((await invite(boss.browser, { email: 'same@example.com', name: '同级', roles: [supervisor], unitId: shanghai })).statusCode).toBe(201)
  const { version } = (await lina.ask({ url: `/api/v1/members/${boss.id}` })).json()
  expect(typeOf(await boss.browser.ask({ method: 'PUT', url: `/api/v1/members/${boss.id}/roles`, payload: { roles: [ROLES.administrator] }, headers: etag(version) }))).toEqual(beyond)
  expect(typeOf(await boss.browser.ask({ method: 'POST', url: `/api/v1/members/${grander.id}/invitation` }))).toEqual(beyond)
  expect(typeOf(await boss.browser.ask({ method: 'POST', url: `/api/v1/members/${grander.id}/deactivation` }))).toEqual(beyond)
  const above = (await lina.ask({ url: `/api/v1/members/${grander.id}` })).json()
  expect(typeOf(await boss.browser.ask({ method: 'PATCH', url: `/api/v1/members/${grander.id}`, payload: { email: 'mine@example.com' }, headers: etag(above.version) }))).toEqual(beyond)
})

test('names are open to everyone who has signed in; the list has the order of a telephone book and pages', async () => {
  const clerk = await house.join('阿甲', [])
  expect((await clerk.browser.ask({ url: '/api/v1/members' })).statusCode).toBe(403)
  const names = (await clerk.browser.ask({ url: '/api/v1/members/names?search=wang' })).json().items as { name: string }[]
  expect(names.map((m) => m.name)).toEqual(['王芳'])
  expect((await house.browser().ask({ url: '/api/v1/members/names' })).statusCode).toBe(401)
  const seen: string[] = []
  for (let next: string | undefined = ''; next !== undefined;) {
    const page: { items: { name: string }[]; next?: string } = (await lina.ask({ url: `/api/v1/members?limit=3${next && `&cursor=${next}`}` })).json()
    seen.push(...page.items.map((m) => m.name))
    next = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.indexOf('阿甲')).toBeLessThan(seen.indexOf('李娜'))
  expect(seen.indexOf('李娜')).toBeLessThan(seen.indexOf('王芳'))
  expect(seen).toHaveLength((await house.owner.query('select count(*)::int as n from people.member')).rows[0].n)
})

test('one changes one’s own name and language, and a key changes nothing of its member', async () => {
  const sun = await house.join('孙小', [ROLES.sales])
  expect((await sun.browser.ask({ method: 'PATCH', url: '/api/v1/me', payload: { name: '孙晓', language: 'en', zone: 'Asia/Taipei' } })).json()).toMatchObject({ name: '孙晓', language: 'en', zone: 'Asia/Taipei' })
  expect((await sun.browser.ask({ url: '/api/v1/me' })).json()).toMatchObject({ name: '孙晓', language: 'en' })
  expect((await sun.browser.ask({ method: 'PATCH', url: '/api/v1/me', payload: { zone: 'Mars/Base' } })).statusCode).toBe(422)
  const { key } = (await sun.browser.ask({ method: 'POST', url: '/api/v1/keys', payload: { name: 'k', scopes: ['party.read'] } })).json()
  const byKey = (method: 'PATCH' | 'DELETE', url: string, payload?: object) => house.browser().ask({ method, url, ...(payload && { payload }), headers: { authorization: `Bearer ${key}` } })
  expect((await byKey('PATCH', '/api/v1/me', { name: '改名' })).statusCode).toBe(403)
  expect((await byKey('DELETE', '/api/v1/me/sessions')).statusCode).toBe(403)
})
