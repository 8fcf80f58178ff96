import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'

export interface SigningKey { domainName: string; keySelector: string; privateKey: string }

const signed = ['from', 'reply-to', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'content-transfer-encoding', 'auto-submitted', 'list-unsubscribe', 'list-unsubscribe-post']
const signAsync = promisify(sign) as (algorithm: string, data: Buffer, key: KeyObject) => Promise<Buffer>
const keys = new Map<string, KeyObject>()

function keyOf(pem: string): KeyObject {
  const key = keys.get(pem) ?? createPrivateKey(pem)
  keys.set(pem, key)
  return key
}

/** A body in relaxed form (RFC 6376 §3.4.4). */
const relaxedBody = (body: string): string => {
  const lines = body.replaceAll(/[ \t]+(?=\r\n|$)/g, '').replaceAll(/[ \t]+/g, ' ').replace(/(\r\n)+$/, '')
  return lines ? `${lines}\r\n` : ''
}

/** A field in relaxed form (§3.4.2). */
function relaxedField(field: string): { name: string; line: string } {
  const colon = field.indexOf(':')
  const name = field.slice(0, colon).trim().toLowerCase()
  return { name, line: `${name}:${field.slice(colon + 1).replaceAll('\r\n', '').replaceAll(/[ \t]+/g, ' ').trim()}` }
}

/** The DKIM signature of a mail (RFC 6376, rsa-sha256, relaxed/relaxed) as a field to stand before its others. It covers the fields of the one-click end, as RFC 8058 demands. The signing itself runs in another thread. */
export async function signMail(fields: readonly string[], body: string, { domainName, keySelector, privateKey }: SigningKey, at: Date): Promise<string> {
  const relaxed = fields.map(relaxedField).filter((f) => signed.includes(f.name))
  const hash = createHash('sha256').update(relaxedBody(body)).digest('base64')
  const bare = `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domainName}; s=${keySelector}; t=${Math.floor(at.getTime() / 1000)};\r\n h=${relaxed.map((f) => f.name).join(':')};\r\n bh=${hash};\r\n b=`
  const text = [...relaxed.map((f) => f.line), relaxedField(`DKIM-Signature: ${bare}`).line].join('\r\n')
  const signature = (await signAsync('sha256', Buffer.from(text), keyOf(privateKey))).toString('base64')
  return `DKIM-Signature: ${bare}${signature.replaceAll(/.{70}/g, '$&\r\n ')}`
}
