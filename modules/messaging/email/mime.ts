import { randomBytes } from 'node:crypto'

/** A part of a mail, already written: its fields and its text for the wire. */
export interface MimePart { fields: readonly string[]; body: string }

const CRLF = '\r\n'
const LINE = 76
/** Bytes of UTF-8 that one encoded word holds (RFC 2047: 75 characters in all). */
const WORD_BYTES = 42

const plainText = /^[\x20-\x7e]*$/
const clean = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** A text as it may stand in a field: as it is, or in encoded words. `'茶'` gives `=?UTF-8?B?6Iy2?=`. Line ends cannot get in. */
export function fieldText(text: string): string {
  const one = clean(text)
  if (plainText.test(one) && !one.includes('=?')) return one
  const words: string[] = []
  let bytes: string = ''
  for (const sign of one) {
    if (Buffer.byteLength(bytes + sign) > WORD_BYTES) { words.push(bytes); bytes = '' }
    bytes += sign
  }
  return [...words, bytes].map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(`${CRLF} `)
}

/** A name with its address: `"林晓棠" <lin@example.com>`. */
export function mailbox(name: string, address: string): string {
  const one = clean(name)
  const bare = address.replaceAll(/[\s<>,;"]+/g, '')
  if (!one) return bare
  return `${plainText.test(one) && !one.includes('=?') ? `"${one.replaceAll(/["\\]/g, '\\$&')}"` : fieldText(one)} <${bare}>`
}

/** Bytes as lines of base64. */
const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll(/.{76}/g, `$&${CRLF}`).trimEnd()

/** A text part: plain where every mail server passes it unchanged, else base64. */
export function textPart(type: 'plain' | 'html', text: string): MimePart {
  const lines = text.replaceAll(/\r\n|\r|\n/g, CRLF)
  const bare = /^[\x20-\x7e\t\r\n]*$/.test(lines) && !lines.split(CRLF).some((line) => line.length > LINE || /[ \t]$/.test(line))
  const of = `Content-Type: text/${type}; charset=utf-8`
  return bare ? { fields: [of, 'Content-Transfer-Encoding: 7bit'], body: lines } : { fields: [of, 'Content-Transfer-Encoding: base64'], body: base64(Buffer.from(lines)) }
}

/** A file. Its name in the two ways that programs read. */
export function filePart({ name, type, content }: { name: string; type: string; content: Buffer }): MimePart {
  const media = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream'
  const ascii = clean(name).replaceAll(/[^\x20-\x7e]|["\\]/g, '_')
  return { fields: [`Content-Type: ${media}; name="${ascii}"`, 'Content-Transfer-Encoding: base64', `Content-Disposition: attachment; filename="${ascii}";${CRLF} filename*=UTF-8''${encodeURIComponent(clean(name)).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`], body: base64(content) }
}

/** Several parts as one. The boundary holds signs that base64 lines never begin with. */
export function multipart(kind: 'alternative' | 'mixed', parts: readonly MimePart[]): MimePart {
  const boundary = `=_${randomBytes(12).toString('hex')}`
  const inner = parts.map(({ fields, body }) => `--${boundary}${CRLF}${fields.join(CRLF)}${CRLF}${CRLF}${body}${CRLF}`).join('')
  return { fields: [`Content-Type: multipart/${kind};${CRLF} boundary="${boundary}"`], body: `${inner}--${boundary}--${CRLF}` }
}
