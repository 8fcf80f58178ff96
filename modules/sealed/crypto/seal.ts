import { type Bytes, fromText, randomBytes, toText, utf8, xor } from './bytes.ts'

/** The two parts of a file: what the adviser advises, and what is private. */
export const compartments = ['advice', 'private'] as const
export type Compartment = (typeof compartments)[number]

const IV = 12

/** AES-256-GCM with a fresh nonce before it. `about` binds it to its place: moved elsewhere it does not open. */
export async function seal(plain: Bytes, key: CryptoKey, about: string): Promise<string> {
  const iv = randomBytes(IV)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(about) }, key, plain))
  return toText(Uint8Array.of(...iv, ...sealed))
}

/** Opens what `seal` made. Throws where the key or the place is another, or a bit was changed. */
export async function open(sealed: string, key: CryptoKey, about: string): Promise<Bytes> {
  const bytes = fromText(sealed)
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes.slice(0, IV), additionalData: utf8(about) }, key, bytes.slice(IV)))
}

export const newShare = (): Bytes => randomBytes(32)

/** The root of a file from its two shares. Each of them alone is 256 random bits that say nothing of it. */
export const joinShares = (adviser: Bytes, member: Bytes): Bytes => xor(adviser, member)

/** The key of one part of a file (HKDF-SHA-256 of the root). */
export async function compartmentKey(root: Bytes, file: string, compartment: Compartment): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', root, 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: utf8(file), info: utf8(`sealed/1 ${compartment}`) }, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

export const importKey = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** What each sealed thing is bound to. */
export const aboutShare = (file: string, side: 'adviser' | 'member'): string => `${file} share ${side}`
export const aboutEntry = (file: string, entry: string, what: 'key' | 'body' | 'open'): string => `${file} ${entry} ${what}`
export const aboutCircle = (circle: string, what: 'private' | 'share'): string => `${circle} ${what}`
