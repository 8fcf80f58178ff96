import { promisify } from 'node:util'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { zip } from './zip.ts'

const open = promisify(fromBuffer as (b: Buffer, o: object, done: (e: Error | null, z: ZipFile) => void) => void)

async function unzip(archive: Buffer): Promise<Record<string, string>> {
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

test('another reader finds what was put in', async () => {
  const entries = fc.uniqueArray(fc.record({ name: fc.stringMatching(/^[\u4e00-\u4e80a-z]{1,8}\.json$/), content: fc.string({ unit: 'grapheme', maxLength: 5000 }) }), { selector: (e) => e.name, maxLength: 8 })
  await fc.assert(fc.asyncProperty(entries, async (wanted) => {
    const archive = await buffer(zip(wanted))
    expect(await unzip(archive)).toEqual(Object.fromEntries(wanted.map((e) => [e.name, e.content.toWellFormed()])))
  }), { numRuns: 40 })
})

test('streams files, and fails where one of them does', async () => {
  const archive = await buffer(zip([{ name: '合同.txt', content: Readable.from([Buffer.from('一'), Buffer.from('二')]) }]))
  expect(await unzip(archive)).toEqual({ '合同.txt': '一二' })
  const broken = new Readable({ read() { this.destroy(new Error('disk')) } })
  await expect(buffer(zip([{ name: 'a', content: broken }]))).rejects.toThrow('disk')
})
