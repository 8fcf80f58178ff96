import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pino } from 'pino'
import { localStore } from '#platform/files/local-store.ts'
import type { Actor } from '#platform/access/actor.ts'
import { system } from '#platform/access/actor.ts'
import { createWorld, type World } from '#test/world.ts'
import type { Import } from '../contract.ts'
import { uploadImport } from '../import/upload-import.ts'
import { type Here, type HereOptions, type ImportedHere, importHere } from '../import/import-here.ts'

export interface Desk extends World {
  here: Here
  /** The same, as one of the cast. */
  hereAs(actor: Actor): Here
  folder: string
  /** Imports a text as a file of this name. */
  bring(content: string | Uint8Array, options: Partial<HereOptions> & { kind: string; name?: string; as?: Actor }): Promise<ImportedHere>
  /** Uploads a text, and goes no further. */
  send(content: string, kind: string, as: Actor): Promise<Import>
  /** Every row of a table or a query, as JSON in a settled order: to see that nothing is left of an undone import. */
  snapshot(relations: readonly string[]): Promise<Record<string, string[]>>
  failures(imported: ImportedHere): Promise<string>
}

/** A firm with its people and a place for files, for trying imports. */
export async function openDesk(): Promise<Desk> {
  const world = await createWorld()
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-import-'))
  const store = localStore(join(folder, 'files'))
  const hereAs = (actor: Actor): Here => ({ db: world.db, actor, store, log: pino({ level: 'silent' }), signal: new AbortController().signal })
  const here = hereAs({ ...system('cli'), unitId: world.units.head })
  let files = 0
  return {
    ...world, here, hereAs, folder,
    bring(content, { name = `file-${++files}.csv`, as, ...options }) {
      const path = join(folder, name)
      writeFileSync(path, content)
      return importHere(as ? hereAs(as) : here, path, { reading: {}, mode: 'upsert', fixed: {}, settings: {}, errors: { path: (id) => join(folder, `errors-${id}.csv`), language: 'en' }, ...options })
    },
    send: (content, kind, as) => uploadImport({ db: world.db, actor: as, now: new Date() }, { content: Readable.from([content]), name: `sent-${++files}.csv`, kind }, store),
    async snapshot(relations) {
      const taken: Record<string, string[]> = {}
      for (const rel of relations) taken[rel] = (await world.owner.query<{ row: string }>(`select to_jsonb(t)::text as row from ${rel} t order by 1`)).rows.map((r) => r.row)
      return taken
    },
    failures: async ({ errorsFile }) => (errorsFile ? readFile(errorsFile, 'utf8') : ''),
    close: async () => { await world.close(); rmSync(folder, { recursive: true }) },
  }
}
