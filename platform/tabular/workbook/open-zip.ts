import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { TableFault } from '../fault.ts'
import { limits } from '../limits.ts'

/** The parts of a zip file by lower-case name, each readable as a stream that never gives more than was declared. */
export interface Zip {
  has(name: string): boolean
  size(name: string): number
  read(name: string): AsyncGenerator<Buffer>
  close(): void
}

/** Opens a zip after looking through its directory: encrypted ones, and ones that unpack to more than the limits or by more than the ratio of a bomb, are refused before anything is unpacked. */
export async function openZip(path: string): Promise<Zip> {
  const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => { throw new TableFault('not-xlsx', {}, error) })
  try {
    const parts = await listParts(zip)
    const part = (name: string): Entry => {
      const entry = parts.get(name.toLowerCase())
      if (!entry) throw new TableFault('xlsx-damaged', { part: name })
      return entry
    }
    return { has: (name) => parts.has(name.toLowerCase()), size: (name) => part(name).uncompressedSize, read: (name) => unpack(zip, part(name)), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function listParts(zip: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>()
  let unpacked = 0
  if (zip.entryCount > limits.zipEntries) throw new TableFault('too-large', { entries: zip.entryCount, limit: limits.zipEntries })
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (entry.isEncrypted()) throw new TableFault('encrypted')
      const ratio = Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize))
      if (entry.uncompressedSize > limits.ratioFloor && ratio > limits.ratio) throw new TableFault('zip-bomb', { ratio, limit: limits.ratio })
      if (unpacked > limits.unpackedBytes) throw new TableFault('zip-bomb', { unpacked, limit: limits.unpackedBytes })
      parts.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry)
    }
  } catch (error) {
    throw error instanceof TableFault ? error : new TableFault('xlsx-damaged', {}, error)
  }
  return parts
}

/** The bytes of a part. A part that holds more than its directory entry says is a bomb that hides; anything else amiss is damage. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk
  } catch (error) {
    if (error instanceof Error && /too many bytes/.test(error.message)) throw new TableFault('zip-bomb', { declared: entry.uncompressedSize }, error)
    throw error instanceof TableFault ? error : new TableFault('xlsx-damaged', { part: entry.fileName }, error)
  }
}
