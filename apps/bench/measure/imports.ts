import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Installation } from '#apps/installation/open-installation.ts'
import { localAdministrator } from '#apps/installation/local-administrator.ts'
import { importHere, undoHere } from '#modules/exchange/api.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { accessSetting } from '#platform/db/transaction.ts'
import { type Bring, ordersToBring, partiesToBring } from '../cases/import-files.ts'
import { lineOf, type Tell } from './line.ts'

export type Imported = Pick<Installation, 'db' | 'log' | 'ownerUrl' | 'appUrl'>

/** Rows that a file brings in per second, as the command line does it, beside set-based SQL that writes the same tables under the same policies, indexes and triggers. Both are taken back. */
export async function measureImports(installation: Imported, { size, parties }: { size: string; parties: number }, tell: Tell): Promise<void> {
  for (const bring of [ordersToBring(parties), partiesToBring(parties)]) {
    const bare = await bareRate(installation, bring)
    const value = await importRate(installation, bring)
    tell(lineOf({ name: `import of ${bring.count} ${bring.kind} · ${size}`, value, unit: 'rows/s', baseline: bare, target: `≥ 0.6 × and ≥ ${bring.promised}` }))
  }
  await forgetTraces(installation)
}

async function importRate({ db, log }: Imported, { kind, columns, rows, source, count }: Bring): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'))
  const file = join(folder, `${kind}.csv`)
  await writeFile(file, `${[columns, ...rows].map((cells) => cells.join(',')).join('\n')}\n`)
  const here = { db, actor: await localAdministrator(db), store: fileStore(), log, signal: new AbortController().signal }
  const map = Object.fromEntries(columns.map((field, i) => [field, String(i + 1)]))
  try {
    const done = await importHere(here, file, { kind, source, map, reading: { header: true }, mode: 'upsert', fixed: {}, settings: {}, errors: { path: (id) => join(folder, `failed-${id}.csv`), language: 'en' } })
    if (done.created !== count) throw new Error(`of ${count} ${kind} ${done.created} came in: ${JSON.stringify(done)}`)
    const undone = await undoHere(here, done.id)
    if (undone.undo?.kept) throw new Error(`${undone.undo.kept} ${kind} could not be taken back`)
    return count / done.seconds
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function bareRate({ db, appUrl }: Imported, { count, load, statements }: Bring): Promise<number> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 1, application_name: 'guanxi bench' })
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('guanxi.access', $1, true)", [accessSetting(await localAdministrator(db))])
    const began = performance.now()
    await load(client)
    for (const text of statements) await client.query(text)
    const seconds = (performance.now() - began) / 1000
    await client.query('rollback')
    return count / seconds
  } finally {
    client.release()
    await pool.end()
  }
}

/** What importing and undoing asked others to do, for parties that are as they were, or gone. */
async function forgetTraces({ ownerUrl }: Imported): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('truncate intelligence.stale; delete from parties.duplicate_due d where not exists (select from parties.party p where p.id = d.party_id)')
  } finally {
    await owner.end()
  }
}
