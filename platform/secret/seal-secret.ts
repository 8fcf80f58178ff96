import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const MARK = 'sealed:1:'
const NONCE = 12
const TAG = 16

let key: Buffer | undefined

/** Says which secret of the installation ours are sealed with. It lies outside the database (`secret` in the data directory, or `GUANXI_SECRET`), so that a dump of the database opens nothing. */
export function useSecret(secret: string): void {
  key = Buffer.from(hkdfSync('sha256', secret, '', 'guanxi: secrets of others at rest', 32))
}

function requireKey(): Buffer {
  if (!key) throw new Error('no secret of the installation is known: useSecret was not called')
  return key
}

/** Seals what opens somebody else's door (a mailbox's password, a provider's key) for keeping in the database: AES-256-GCM, bound to its `place`, so that it opens nowhere else. */
export function sealSecret(plain: string, place: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', requireKey(), nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${MARK}${sealed.toString('base64url')}`
}

/** Opens what `sealSecret` sealed for the same place. What was kept before there were seals is given as it is; a job seals it. */
export function openSecret(kept: string, place: string): string {
  if (!isSealed(kept)) return kept
  const sealed = Buffer.from(kept.slice(MARK.length), 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', requireKey(), sealed.subarray(0, NONCE)).setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8')
}

export const isSealed = (kept: string): boolean => kept.startsWith(MARK)
