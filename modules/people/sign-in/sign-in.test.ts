import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADMIN, type House, openHouse, PASSWORD } from '../house.fixture.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.end())

test('a member signs in and is told who they are', async () => {
  const lina = await house.signIn()
  const me = await lina.ask({ url: '/api/v1/me' })
  expect(me.statusCode).toBe(200)
  expect(me.json()).toMatchObject({ kind: 'member', name: '李娜', email: ADMIN, firm: '棠记雅集', grants: { '*': 'all' }, twoFactor: false, password: true })
  expect(PASSWORD.length).toBeGreaterThan(7)
})
