import { argon2idAsync } from '@noble/hashes/argon2.js'
import { type Bytes, randomBytes, toText, utf8 } from './bytes.ts'

/** What a password opens: `key` wraps shares and never leaves the browser; `proof` shows the server that the password is known, and tells nothing of the key. */
export interface Unlocked { key: CryptoKey; proof: string }

/** OWASP's second choice for argon2id: 46 MiB, one pass, one lane; about a second in a browser. */
const COST = { m: 47_104, t: 1, p: 1, dkLen: 64 } as const

/** Least length of a password. Whoever has the database may guess offline: four words, not four digits. */
export const LEAST_LENGTH = 10

export const newSalt = (): Bytes => randomBytes(16)

/** Makes a password into its key and its proof: the halves of one argon2id. Spelling variants of Unicode are one password. */
export async function unlock(password: string, salt: Bytes): Promise<Unlocked> {
  const both = await argon2idAsync(utf8(password.normalize('NFKC')), salt, COST) as Bytes
  const key = await crypto.subtle.importKey('raw', both.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { key, proof: toText(both.slice(32)) }
}
