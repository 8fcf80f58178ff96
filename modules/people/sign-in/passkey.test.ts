import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type House, type Joined, openHouse, ORIGIN, ROLES } from '../house.fixture.ts'

let house: House
let wang: Joined
beforeAll(async () => { house = await openHouse(); wang = await house.join('王芳', [ROLES.sales]) })
afterAll(() => house.end())

const RP = 'guanxi.test'
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest()
const b64 = (data: Uint8Array) => Buffer.from(data).toString('base64url')

/** A device that makes and uses one key as WebAuthn asks: ES256, no attestation. */
function device() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const cose = isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x!, 'base64url')], [-3, Buffer.from(y!, 'base64url')]]))
  const data = (flags: number, count: number) => Buffer.concat([sha256(RP), Buffer.from([flags]), Buffer.from([0, 0, 0, count])])
  const client = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin: ORIGIN, crossOrigin: false }))
  const shell = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} }
  return {
    register(challenge: string) {
      const authData = Buffer.concat([data(0x45, 0), Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const attestation = isoCBOR.encode(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]]) as never)
      return { ...shell, response: { clientDataJSON: b64(client('webauthn.create', challenge)), attestationObject: b64(attestation), transports: ['internal'] } }
    },
    prove(challenge: string) {
      const [authData, clientData] = [data(0x05, 1), client('webauthn.get', challenge)]
      const signature = createSign('SHA256').update(Buffer.concat([authData, sha256(clientData)])).sign(privateKey)
      return { ...shell, response: { clientDataJSON: b64(clientData), authenticatorData: b64(authData), signature: b64(signature), userHandle: null } }
    },
  }
}

const challengeFor = async (browser: Browser, what: 'register' | 'authenticate') => (await browser.ask({ url: `/api/auth/passkey/generate-${what}-options` })).json().challenge as string

test('a passkey is added in a session and then opens one without a password', async () => {
  const phone = device()
  const added = await wang.browser.ask({ method: 'POST', url: '/api/auth/passkey/verify-registration', payload: { response: phone.register(await challengeFor(wang.browser, 'register')), name: '手机' } })
  expect([added.statusCode, added.json().name]).toEqual([200, '手机'])
  expect((await wang.browser.ask({ url: '/api/v1/me' })).json().passkeys).toBe(1)
  const visitor = house.browser()
  const inside = await visitor.ask({ method: 'POST', url: '/api/auth/passkey/verify-authentication', payload: { response: phone.prove(await challengeFor(visitor, 'authenticate')) } })
  expect(inside.statusCode).toBe(200)
  expect((await visitor.ask({ url: '/api/v1/me' })).json().name).toBe('王芳')
  const { rows } = await house.owner.query("select e.action, d.detail->>'by' as by from audit.entry e join audit.detail d on d.entry_id = e.id where e.object = 'session' and e.actor = $1 order by e.id desc limit 2", [wang.id])
  expect(rows).toEqual([{ action: 'sign-in', by: 'passkey' }, { action: 'add-passkey', by: null }])
})

test('a device that is not known opens nothing, and a challenge is good once', async () => {
  const visitor = house.browser()
  const stranger = device()
  const refused = await visitor.ask({ method: 'POST', url: '/api/auth/passkey/verify-authentication', payload: { response: stranger.prove(await challengeFor(visitor, 'authenticate')) } })
  expect([refused.statusCode, refused.json().type]).toEqual([401, 'people/wrong-credentials'])
  const again = await visitor.ask({ method: 'POST', url: '/api/auth/passkey/verify-authentication', payload: { response: stranger.prove('used') } })
  expect(again.json().type).toBe('people/second-step-expired')
})
