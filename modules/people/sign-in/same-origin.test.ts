import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type House, openHouse, ORIGIN } from '../house.fixture.ts'
import { originsOf } from './same-origin.ts'

let house: House
let lina: Browser
beforeAll(async () => { house = await openHouse(); lina = await house.signIn() })
afterAll(() => house.end())

const change = (headers: Record<string, string | undefined>) => lina.ask({ method: 'PATCH', url: '/api/v1/me', payload: { language: 'en' }, headers: headers as Record<string, string> })

test('a change from another site is refused, whatever cookie comes with it', async () => {
  for (const origin of ['https://evil.example', 'http://guanxi.test.evil.example', 'null']) {
    const answer = await change({ origin })
    expect([answer.statusCode, answer.json().type]).toEqual([403, 'people/cross-site'])
  }
  expect((await change({ origin: undefined })).statusCode).toBe(403)
  expect((await change({ origin: undefined, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
})

test('a change from our own page passes, by Origin or by Sec-Fetch-Site', async () => {
  expect((await change({ origin: ORIGIN })).statusCode).toBe(200)
  expect((await change({ origin: undefined, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
  expect((await change({ host: '192.168.1.7:3977', origin: 'http://192.168.1.7:3977' })).statusCode).toBe(200)
})

test('reading needs no origin, and a request with a key needs none either', async () => {
  expect((await lina.ask({ url: '/api/v1/me', headers: { origin: 'https://evil.example' } })).statusCode).toBe(200)
  const { key } = (await lina.ask({ method: 'POST', url: '/api/v1/keys', payload: { name: 'sync', scopes: ['unit.manage'] } })).json() as { key: string }
  const made = await house.browser().ask({ method: 'POST', url: '/api/v1/units', payload: { name: '华东区', parentId: '1' }, headers: { authorization: `Bearer ${key}`, origin: 'https://partner.example' } })
  expect(made.statusCode).toBe(201)
})

test('another site cannot sign a visitor in as someone else', async () => {
  const answer = await house.browser().ask({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email: 'a@example.com', password: 'whatever it is' }, headers: { origin: 'https://evil.example' } })
  expect([answer.statusCode, answer.json().type]).toEqual([403, 'people/cross-site'])
})

test('pages may be at the public address alone, or on this machine under both names', () => {
  expect(originsOf('https://crm.example.com/')).toEqual(['https://crm.example.com'])
  expect(originsOf('http://localhost:3977')).toEqual(['http://localhost:3977', 'http://127.0.0.1:3977'])
})
