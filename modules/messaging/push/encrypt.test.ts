import { createECDH, createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { encryptPush, vapidHeader } from './encrypt.ts'

test('the example of RFC 8291, appendix A, comes out to the byte', () => {
  const keys = createECDH('prime256v1')
  keys.setPrivateKey(Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'))
  const browser = { p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4', auth: 'BTBZMqHH6r4Tts7J_aSIgg' }
  expect(encryptPush(Buffer.from('When I grow up, I want to be a watermelon'), browser, { keys, salt: Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url') }).toString('base64url'))
    .toBe('DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN')
})

test('who we are is signed for the push service alone, for half a day', () => {
  const keys = createECDH('prime256v1')
  const point = keys.generateKeys()
  const publicKey = point.toString('base64url')
  const header = vapidHeader('https://push.example.net/send/1', { publicKey, privateKey: keys.getPrivateKey().toString('base64url').padStart(43, 'A'), contact: 'mailto:it@example.com' }, new Date('2026-11-22T08:00:00Z'))
  const [, token = '', k] = /^vapid t=(\S+), k=(\S+)$/.exec(header) ?? []
  const [head, said, signature] = token.split('.')
  expect(JSON.parse(Buffer.from(said!, 'base64url').toString())).toEqual({ aud: 'https://push.example.net', exp: 1_795_377_600, sub: 'mailto:it@example.com' })
  const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } })
  expect([k, verify('sha256', Buffer.from(`${head}.${said}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature!, 'base64url'))]).toEqual([publicKey, true])
})
