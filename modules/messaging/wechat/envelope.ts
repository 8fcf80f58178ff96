import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { SaxesParser } from 'saxes'

/** What protects calls from WeChat and WeCom: the token that signs, the key that enciphers, and whom a message must be for. */
export interface Seal { token: string; aesKey: string; receiver: string }

/** The signature of WeChat's calls: SHA-1 over the sorted parts. */
export const signatureOf = (...parts: string[]): string => createHash('sha1').update([...parts].sort().join('')).digest('hex')

export function isSigned(given: string | undefined, ...parts: string[]): boolean {
  const [ours, theirs] = [Buffer.from(signatureOf(...parts)), Buffer.from(given ?? '')]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

const BLOCK = 32
const keyOf = (aesKey: string): Buffer => Buffer.from(`${aesKey}=`, 'base64')

/** Opens an enciphered message (AES-256-CBC; sixteen random bytes, the length, the message, whom it is for). Throws where it is for someone else. */
export function decipher(sealed: string, { aesKey, receiver }: Seal): string {
  const key = keyOf(aesKey)
  const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([cipher.update(sealed, 'base64'), cipher.final()])
  const plain = padded.subarray(0, padded.length - Math.min(BLOCK, padded.at(-1) ?? 0))
  const length = plain.readUInt32BE(16)
  if (plain.toString('utf8', 20 + length) !== receiver) throw new Error('for someone else')
  return plain.toString('utf8', 20, 20 + length)
}

/** The inverse, for what is answered. */
export function encipher(said: string, { aesKey, receiver }: Seal, random = randomBytes(16)): string {
  const key = keyOf(aesKey)
  const body = Buffer.from(said)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const plain = Buffer.concat([random, length, body, Buffer.from(receiver)])
  const pad = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64')
}

/** The fields of a message: `<xml><Content>…</Content></xml>` as a record. Throws where it is no XML. */
export function readXml(text: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const open: string[] = []
  const parser = new SaxesParser()
  const add = (said: string) => { if (open.length === 2) fields[open[1]!] = (fields[open[1]!] ?? '') + said }
  parser.on('opentag', ({ name }) => { open.push(name) })
  parser.on('closetag', () => { open.pop() })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('error', (error) => { throw error })
  parser.on('doctype', () => { throw new Error('no documents of other kinds') })
  parser.write(text).close()
  return fields
}
