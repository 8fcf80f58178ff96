import { open } from 'node:fs/promises'
import { wideEncoding } from '../encoding/detect-encoding.ts'
import { TableFault } from '../fault.ts'
import { isEncryptedOffice } from './is-encrypted-office.ts'

const HEAD = 64 * 1024

/** Signatures too long or too odd to begin a table by accident; two letters such as BM (bitmap) would refuse a column called BMI. */
const signatures: [kind: string, bytes: string][] = [
  ['pdf', '%PDF-'], ['image', '\x89PNG\r\n'], ['image', '\xff\xd8\xff'], ['image', 'GIF8'], ['image', 'RIFF'], ['archive', 'Rar!\x1a'], ['archive', '7z\xbc\xaf'],
  ['archive', '\x1f\x8b\x08'], ['archive', 'BZh9'], ['archive', '\xfd7zXZ\0'], ['database', 'SQLite format 3\0'], ['rtf', '{\\rtf'],
]
const markup: [kind: string, start: RegExp][] = [
  ['html', /^(?:\s|<!--[\s\S]*?-->)*<(?:!doctype|html|head|body|table|script|style|meta)\b/i],
  ['xml', /^\s*<\?xml\b/i],
  ['json', /^\s*(?:\{\s*"|\[\s*[{["])/],
]
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** Tells by its first bytes, never by its name, whether a file is text or a zip (a workbook, perhaps). Anything else is refused with its kind: web pages, PDF, pictures, old or encrypted office files. */
export async function sniffFile(path: string): Promise<'text' | 'zip'> {
  const head = await readHead(path)
  if (head.length === 0) throw new TableFault('empty-file')
  const start = head.toString('latin1')
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip'
  if (start.startsWith(OLE)) throw new TableFault(await isEncryptedOffice(path) ? 'encrypted' : 'old-xls')
  const kind = signatures.find(([, bytes]) => start.startsWith(bytes))?.[0] ?? markupKind(start) ?? (isBinary(head) ? 'binary' : null)
  if (kind) throw new TableFault('not-a-table', { kind })
  return 'text'
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Looks at the markup in any encoding that holds ASCII, wide or not. */
const markupKind = (start: string): string | undefined => {
  const plain = start.slice(0, 4096).replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replaceAll('\0', '')
  return markup.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** Control characters have no place in a table, but one line may be damaged: one byte in a hundred is borne. */
function isBinary(head: Buffer): boolean {
  if (wideEncoding(head) || (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false
  let controls = 0
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) controls++
  return controls * 100 > head.length
}
