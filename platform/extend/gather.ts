import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { modules } from '#architecture/modules.ts'

/** What modules may add to each other. The module that offers a place declares it here by declaration merging: `interface Extensions { partyFields: PartyField[] }`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Extensions {}

const root = join(import.meta.dirname, '../..')

async function load(): Promise<Partial<Extensions>[]> {
  const files = modules.map((m) => join(root, 'modules', m.name, 'extends.ts')).filter((f) => existsSync(f))
  return Promise.all(files.map(async (f) => (await import(f)) as Partial<Extensions>))
}

let loaded: Promise<Partial<Extensions>[]> | undefined

/** All that modules add at one place, lowest module first. Found by folder: nobody lists them by hand. */
export async function gather<K extends keyof Extensions>(place: K): Promise<Extensions[K]> {
  loaded ??= load()
  return (await loaded).flatMap((m) => (m[place] ?? []) as unknown[]) as Extensions[K]
}
