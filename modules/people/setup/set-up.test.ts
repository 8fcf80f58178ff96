import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, PASSWORD } from '../house.fixture.ts'

let house: House
beforeAll(async () => { house = await openHouse({ empty: true }) })
afterAll(() => house.end())

const options = async () => (await house.browser().ask({ url: '/api/v1/sign-in-options' })).json()
const setUp = (email: string) => house.browser().ask({ method: 'POST', url: '/api/v1/setup', payload: { firm: '棠记雅集', name: '李娜', email, password: PASSWORD, language: 'zh-TW' } })

test('the firm is set up once, however many try at once', async () => {
  expect(await options()).toEqual({ setupNeeded: true, passwordReset: false, oidc: null })
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((who) => setUp(`${who}@example.com`)))
  expect(answers.map((a) => a.statusCode).sort()).toEqual([201, 409, 409, 409])
  expect((await house.owner.query('select (select count(*)::int from people.member) as members, (select count(*)::int from people.unit) as units, (select count(*)::int from people_auth."user") as users')).rows[0]).toEqual({ members: 1, units: 1, users: 1 })
  expect((await options()).setupNeeded).toBe(false)
  const { rows: [{ email }] } = await house.owner.query('select email from people.member')
  expect((await (await house.signIn(email)).ask({ url: '/api/v1/me' })).json()).toMatchObject({ name: '李娜', firm: '棠记雅集', language: 'zh-TW', roles: [{ code: 'administrator' }], grants: { '*': 'all' } })
  expect((await setUp('late@example.com')).json().type).toBe('people/already-set-up')
})
