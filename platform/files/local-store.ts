import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { common, Refusal } from '#kernel/refusal.ts'
import type { FileStore } from './file-store.ts'

/** A store in a directory: `<root>/ab/cdef…`. A content is written beside, brought to disk, then renamed into place, so that a crash leaves no half file under a digest. */
export function localStore(root: string): FileStore {
  const place = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2))
  return {
    async stage(content, most) {
      const incoming = join(root, 'incoming', randomUUID())
      await mkdir(dirname(incoming), { recursive: true })
      const { sha256, size } = await take(content, incoming, most)
      return {
        sha256, size,
        open: () => createReadStream(incoming),
        readAt: (work) => work(incoming),
        keep: () => moveInto(incoming, place(sha256)),
        discard: () => rm(incoming, { force: true }),
      }
    },
    async open(sha256) {
      const file = await open(place(sha256))
      return file.createReadStream()
    },
    readAt: (sha256, work) => work(place(sha256)),
    has: (sha256) => access(place(sha256)).then(() => true, () => false),
    remove: (sha256) => rm(place(sha256), { force: true }),
  }
}

async function take(content: Readable, path: string, most: number): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      if (size > most) done(new Refusal(common['too-large'], { most }))
      else done(null, chunk)
    },
  })
  try {
    await pipeline(content, measure, createWriteStream(path, { mode: 0o600, flush: true }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return { sha256: hash.digest('hex'), size }
}

async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  const folder = await open(dirname(to))
  await folder.sync().finally(() => folder.close())
}
