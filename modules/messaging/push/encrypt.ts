import { createCipheriv, createECDH, createPrivateKey, type ECDH, hkdfSync, randomBytes, sign } from 'node:crypto'

export interface Subscription { endpoint: string; p256dh: string; auth: string }

const derive = (key: Buffer, salt: Buffer, info: Buffer, length: number): Buffer => Buffer.from(hkdfSync('sha256', key, salt, info, length))
const freshKeys = (): ECDH => { const keys = createECDH('prime256v1'); keys.generateKeys(); return keys }

/** A push message enciphered for one browser (RFC 8291, aes128gcm of RFC 8188): only the page that subscribed can read it. */
export function encryptPush(plain: Buffer, { p256dh, auth }: Pick<Subscription, 'p256dh' | 'auth'>, { keys = freshKeys(), salt = randomBytes(16) }: { keys?: ECDH; salt?: Buffer } = {}): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url')
  const ours = keys.getPublicKey()
  const secret = derive(keys.computeSecret(theirs), Buffer.from(auth, 'base64url'), Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]), 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.from([2])])), cipher.final(), cipher.getAuthTag()])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(4096)
  return Buffer.concat([salt, size, Buffer.from([ours.length]), ours, sealed])
}

export interface Vapid { publicKey: string; privateKey: string; contact: string }

const HOURS_12 = 12 * 3600

/** Who we are, signed for the push service of an endpoint (RFC 8292). */
export function vapidHeader(endpoint: string, { publicKey, privateKey, contact }: Vapid, now: Date): string {
  const point = Buffer.from(publicKey, 'base64url')
  const key = createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', d: privateKey, x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } })
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: new URL(endpoint).origin, exp: Math.floor(now.getTime() / 1000) + HOURS_12, sub: contact })}`
  return `vapid t=${said}.${sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}, k=${publicKey}`
}
