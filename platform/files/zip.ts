import { crc32, createDeflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'

export interface ZipEntry { name: string; content: Readable | string }
interface Written { name: Buffer; crc: number; packed: number; size: number; offset: number }

const MOST = 0xffff_ffff
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATE = 8
/** 1980-01-01, the format's zero: an archive of the same contents is the same archive. */
const DAY = 0x21

/** A ZIP archive (APPNOTE 6.3), made while it is sent: memory holds one chunk, however large the files. Up to 4 GiB. */
export const zip = (entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): Readable => Readable.from(pieces(entries), { objectMode: false })

async function* pieces(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for await (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset }
    for await (const piece of file(entry, content)) {
      offset += piece.length
      if (offset > MOST) throw new Error('the archive would exceed 4 GiB')
      yield piece
    }
    written.push(entry)
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  yield Buffer.concat([directory, end(written.length, directory.length, offset)])
}

async function* file(entry: Written, content: Readable | string): AsyncGenerator<Buffer> {
  yield Buffer.concat([numbers([4, 0x0403_4b50], [2, 20], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DAY], [4, 0], [4, 0], [4, 0], [2, entry.name.length], [2, 0]), entry.name])
  const source = Readable.from(measured(entry, typeof content === 'string' ? [Buffer.from(content)] : content))
  const deflate = createDeflateRaw()
  source.once('error', (error) => deflate.destroy(error))
  for await (const chunk of source.pipe(deflate) as AsyncIterable<Buffer>) {
    entry.packed += chunk.length
    yield chunk
  }
  yield numbers([4, 0x0807_4b50], [4, entry.crc], [4, entry.packed], [4, entry.size])
}

async function* measured(entry: Written, content: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    entry.crc = crc32(chunk, entry.crc)
    entry.size += chunk.length
    yield chunk
  }
}

const directoryEntry = (e: Written): Buffer => Buffer.concat([
  numbers([4, 0x0201_4b50], [2, 20], [2, 20], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DAY], [4, e.crc], [4, e.packed], [4, e.size], [2, e.name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, e.offset]),
  e.name,
])

const end = (count: number, size: number, offset: number): Buffer => numbers([4, 0x0605_4b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])

/** Little-endian numbers of two or four bytes. */
function numbers(...fields: [bytes: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  fields.reduce((at, [bytes, value]) => (bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at)), 0)
  return buffer
}
