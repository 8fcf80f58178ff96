import { combine, split } from 'shamir-secret-sharing'
import { type Bytes, fromText, randomBytes, toText, utf8 } from './bytes.ts'
import { aboutCircle, importKey, open, seal } from './seal.ts'

const RSA = { name: 'RSA-OAEP', hash: 'SHA-256' } as const

/** Holders of a circle's key and how many of them open it. */
export const HOLDERS = 3
export const THRESHOLD = 2

export interface NewCircle { publicKey: string; privateKey: string; shares: string[] }

/** Makes a circle's key: files are locked to its public half; the private half is sealed under a key of which each holder gets a Shamir share under their own password. One share alone says nothing. */
export async function makeCircle(circle: string, holders: readonly CryptoKey[]): Promise<NewCircle> {
  const pair = await crypto.subtle.generateKey({ ...RSA, modulusLength: 3072, publicExponent: Uint8Array.of(1, 0, 1) }, true, ['encrypt', 'decrypt'])
  const raw = randomBytes(32)
  const shares = await split(raw, holders.length, THRESHOLD)
  return {
    publicKey: toText(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))),
    privateKey: await seal(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)), await importKey(raw), aboutCircle(circle, 'private')),
    shares: await Promise.all(shares.map((share, i) => seal(share as Bytes, holders[i]!, aboutCircle(circle, 'share')))),
  }
}

/** Locks a file's root to a circle. */
export async function lockToCircle(root: Bytes, file: string, publicKey: string): Promise<string> {
  const key = await crypto.subtle.importKey('spki', fromText(publicKey), RSA, false, ['encrypt'])
  return toText(new Uint8Array(await crypto.subtle.encrypt({ name: 'RSA-OAEP', label: utf8(file) }, key, root)))
}

/** A file's root, by two holders of the circle. */
export async function openByCircle({ circle, privateKey, locked, file, shares }: { circle: string; privateKey: string; locked: string; file: string; shares: readonly { share: string; key: CryptoKey }[] }): Promise<Bytes> {
  const parts = await Promise.all(shares.map(({ share, key }) => open(share, key, aboutCircle(circle, 'share'))))
  const raw = await combine(parts) as Bytes
  const pkcs8 = await open(privateKey, await importKey(raw), aboutCircle(circle, 'private'))
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, RSA, false, ['decrypt'])
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'RSA-OAEP', label: utf8(file) }, key, fromText(locked)))
}
