import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { modules } from '#architecture/modules.ts'
import type { Guarded, Sentence } from '#platform/access/permission.ts'

/** What the modules say about rights: the objects that can be guarded, and what each built-in role may do with them. */
export interface SpokenRights { objects: Guarded[]; sentences: Sentence[] }

const root = join(import.meta.dirname, '../../..')

async function read(): Promise<SpokenRights> {
  const files = modules.map((m) => join(root, `modules/${m.name}/permissions.ts`)).filter((f) => existsSync(f))
  const spoken = await Promise.all(files.map(async (f) => (await import(f)) as { objects?: Guarded[]; permissions: Sentence[] }))
  return { objects: spoken.flatMap((s) => s.objects ?? []), sentences: spoken.flatMap((s) => s.permissions) }
}

let reading: Promise<SpokenRights> | undefined

/** The `objects` and `permissions` of every module's permissions.ts, read once. Found by folder, listed nowhere. */
export const spokenRights = (): Promise<SpokenRights> => (reading ??= read())
