import type { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { allowedType, endingOf } from './allowed-types.ts'

/** How much of a content is looked at: office files tell what they are within their first entries. */
const LOOK_AT = 256 * 1024

/** The type of a content by its own bytes, never by what the sender says; null where it may not be kept: unknown, not on the list, or claiming an ending of another type. */
export async function detectType(content: Readable, name: string): Promise<string | null> {
  const head = await firstBytes(content)
  const magic = await fileTypeFromBuffer(head)
  const ending = endingOf(name)
  const type = magic?.mime ?? (isPlainText(head) ? (allowedType('text/csv')!.endings.includes(ending) ? 'text/csv' : 'text/plain') : null)
  const allowed = type === null ? undefined : allowedType(type)
  return allowed?.endings.includes(ending) ? allowed.type : null
}

async function firstBytes(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of content as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= LOOK_AT) break
  }
  return Buffer.concat(chunks).subarray(0, LOOK_AT)
}

const markup = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|meta|link|style|img|a\s)|<\?xml|javascript:/i

/** Text without control bytes and without markup that a browser might run if it guessed. */
function isPlainText(head: Buffer): boolean {
  const wide = head[0] === 0xff && head[1] === 0xfe
  const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(head)
  // eslint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) && !markup.test(text)
}
