import type { Readable } from 'node:stream'
import { common, Refusal } from '#kernel/refusal.ts'
import { detectType } from './detect-type.ts'
import type { FileStore, Staged } from './file-store.ts'
import { scan, type Verdict } from './scan.ts'

export interface Received { staged: Staged; type: string; verdict: Verdict }

/** Takes a file in and looks at it: size, type by its bytes, viruses where a scanner is set up. Runs before any transaction is opened; the caller keeps or discards what was staged. */
export async function receiveFile(store: FileStore, content: Readable, { name, most }: { name: string; most: number }): Promise<Received> {
  const staged = await store.stage(content, most)
  try {
    const type = await detectType(staged.open(), name)
    if (!type) throw new Refusal(common['not-acceptable-type'], { name })
    return { staged, type, verdict: await scan(staged.open()) }
  } catch (error) {
    await staged.discard()
    throw error
  }
}
