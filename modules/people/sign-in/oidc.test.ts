import { createServer, type Server } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, ROLES } from '../house.fixture.ts'

let house: House
let provider: Server
let issuer: string
/** Whom the provider says has come. */
let comer = { sub: 'u1', email: 'wang.fang@example.com', email_verified: true, name: 'Wang Fang' }

/** An identity provider of the firm's own: signs whoever `comer` is. The code it gives out is the nonce it was asked with. */
async function serveProvider(): Promise<Server> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }
  return createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const send = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (request.url === '/jwks') return send({ keys: [jwk] })
    if (request.url !== '/token') return send({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, id_token_signing_alg_values_supported: ['RS256'] })
    const nonce = new URLSearchParams(Buffer.concat(chunks).toString()).get('code') ?? ''
    const idToken = await new SignJWT({ ...comer, nonce }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).setIssuer(issuer).setAudience('guanxi').setIssuedAt().setExpirationTime('5m').sign(privateKey)
    return send({ access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token: idToken })
  })
}

beforeAll(async () => {
  provider = await serveProvider()
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(provider.address() as { port: number }).port}`
  house = await openHouse({ settings: { baseUrl: null, smtpUrl: null, mailFrom: '', oidc: { providerId: 'oidc', name: 'Firm', discoveryUrl: `${issuer}/.well-known/openid-configuration`, clientId: 'guanxi', clientSecret: 's', trustEmail: false } } })
  const lina = await house.signIn()
  await lina.ask({ method: 'POST', url: '/api/v1/members', payload: { email: 'wang.fang@example.com', name: '王芳', roles: [ROLES.sales] } })
})
afterAll(async () => { await house.end(); provider.close() })

async function comeIn() {
  const browser = house.browser()
  const { url } = (await browser.ask({ method: 'POST', url: '/api/auth/sign-in/social', payload: { provider: 'oidc', callbackURL: '/', disableRedirect: true } })).json() as { url: string }
  const asked = new URL(url).searchParams
  const back = await browser.ask({ url: `/api/auth/callback/oidc?code=${asked.get('nonce')}&state=${asked.get('state')}` })
  return { browser, back }
}

test('an invited member comes in by the firm’s own provider, without ever setting a password', async () => {
  const { browser, back } = await comeIn()
  expect([back.statusCode, back.headers.location]).toEqual([302, '/'])
  expect((await browser.ask({ url: '/api/v1/me' })).json()).toMatchObject({ name: '王芳', password: false })
  const { rows } = await house.owner.query("select d.detail->>'by' as by, m.joined_at from audit.entry e join audit.detail d on d.entry_id = e.id join people.member m on m.id = e.actor where e.action = 'sign-in' and m.name = '王芳'")
  expect(rows).toEqual([{ by: 'oidc', joined_at: expect.any(Date) }])
})

test('whoever was not invited stays outside, and an address that the provider has not verified proves nothing', async () => {
  for (const stranger of [{ sub: 'u2', email: 'stranger@example.com', email_verified: true, name: 'S' }, { sub: 'u3', email: 'li.na@example.com', email_verified: false, name: 'Not Li Na' }]) {
    comer = stranger
    const { browser, back } = await comeIn()
    expect(back.headers.location).toMatch(/\/sign-in\?error=/)
    expect((await browser.ask({ url: '/api/v1/me' })).statusCode).toBe(401)
  }
  expect((await house.owner.query('select count(*)::int as n from people_auth."user"')).rows[0].n).toBe(2)
})
