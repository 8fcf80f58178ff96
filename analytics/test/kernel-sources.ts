import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../kernels/assembly')

/** The kernels' sources and their SHA-256: whoever changes one must compile anew. */
export function kernelSources(): { files: string[]; digest: string } {
  const files = readdirSync(folder).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)))
  return { files, digest: hash.digest('hex') }
}
