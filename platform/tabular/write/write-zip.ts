import { crc32, createDeflateRaw } from 'node:zlib'
import { pipeline } from 'node:stream'
import { TableFault } from '../fault.ts'

/** A part to be packed: its name, and its content as it comes into being. */
export interface ZipPart { name: string; content: AsyncIterable<Buffer> }

interface Packed { name: Buffer; offset: number; crc: number; packed: number; unpacked: number }

/** Sizes and places are 32 bits wide in a plain zip; no spreadsheet opens larger ones. */
const LARGEST = 0xffffffff
/** Version 2.0; sizes follow the data (bit 3); names are UTF-8 (bit 11); deflate; 1 January 1980, so that equal content gives equal files. */
const COMMON = [20, 0x0808, 8, 0, 0x0021] as const

/** Packs parts one after the other as a zip, each streamed through deflate. A part may depend on the ones before it, since it is asked for only when they are done. */
export async function* writeZip(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const done: Packed[] = []
  let offset = 0
  for await (const part of parts) {
    const entry: Packed = { name: Buffer.from(part.name), offset, crc: 0, packed: 0, unpacked: 0 }
    for await (const bytes of localPart(entry, part.content)) {
      offset += bytes.length
      if (offset > LARGEST || entry.unpacked > LARGEST) throw new TableFault('too-large', { limit: LARGEST })
      yield bytes
    }
    done.push(entry)
  }
  yield directory(done, offset)
}

async function* localPart(entry: Packed, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.concat([record(0x04034b50, [...COMMON], [0, 0, 0], [entry.name.length, 0]), entry.name])
  const deflate = createDeflateRaw()
  pipeline(measured(entry, content), deflate, () => {})
  for await (const chunk of deflate as AsyncIterable<Buffer>) { entry.packed += chunk.length; yield chunk }
  yield record(0x08074b50, [], [entry.crc, entry.packed, entry.unpacked], [])
}

async function* measured(entry: Packed, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    entry.crc = crc32(chunk, entry.crc)
    entry.unpacked += chunk.length
    yield chunk
  }
}

function directory(parts: Packed[], offset: number): Buffer {
  const entries = parts.map((part) => Buffer.concat([
    record(0x02014b50, [20, ...COMMON], [part.crc, part.packed, part.unpacked], [part.name.length, 0, 0, 0, 0], [0, part.offset]), part.name,
  ]))
  const size = entries.reduce((sum, entry) => sum + entry.length, 0)
  return Buffer.concat([...entries, record(0x06054b50, [0, 0, parts.length, parts.length], [size, offset], [0])])
}

/** A signature and groups of numbers: 16 bits, then 32, then 16, then 32. */
function record(signature: number, ...groups: number[][]): Buffer {
  const bytes: Buffer[] = [uint(signature, 4)]
  for (const [i, group] of groups.entries()) for (const value of group) bytes.push(uint(value, i % 2 === 0 ? 2 : 4))
  return Buffer.concat(bytes)
}

function uint(value: number, width: 2 | 4): Buffer {
  const bytes = Buffer.alloc(width)
  bytes.writeUIntLE(value, 0, width)
  return bytes
}
