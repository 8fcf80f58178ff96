import { promisify } from 'node:util'
import { text } from 'node:stream/consumers'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

const open = promisify(fromBuffer as (b: Buffer, o: object, done: (e: Error | null, z: ZipFile) => void) => void)

/** The texts in a ZIP archive by name, read by another hand than the one that wrote it. */
export async function unzipped(archive: Buffer): Promise<Record<string, string>> {
  const file = await open(archive, { lazyEntries: true, validateEntrySizes: true })
  const found: Record<string, string> = {}
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: Entry) => file.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      void text(stream).then((content) => { found[entry.fileName] = content; file.readEntry() }, reject)
    }))
    file.on('end', () => resolve(found)).on('error', reject)
    file.readEntry()
  })
}
