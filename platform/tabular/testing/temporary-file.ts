import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A file with this content, for the length of the running test. */
export async function temporaryFile(content: string | Uint8Array, name = 'file.csv'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guanxi-tabular-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
