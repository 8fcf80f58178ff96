import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { extract, type Header } from 'tar-stream'
import { migrate } from '#platform/db/migrate.ts'
import { useSecret } from '#platform/secret/seal-secret.ts'
import type { Extras, KeptTable } from './tables.ts'

interface Manifest extends Extras { format: number; secret: string; tables: KeptTable[] }

export interface RestoreResult { tables: number; rows: number; files: number; migrated: string[] }

/** Where a backup goes. The backup's secret becomes the installation's at the end: second factors and secrets of others were enciphered with it. */
export interface RestoreTarget { ownerUrl: string; dataDir: string; file: string; secret: string }

/**
 * Puts a backup into an empty installation: as far as the backup's own migrations, then its rows (without triggers: what they made is in the backup), then newer migrations.
 * All in one transaction but the migrations, so that a restore that breaks off leaves an installation that can be restored into again.
 */
export async function readBackup({ ownerUrl, dataDir, file, secret }: RestoreTarget): Promise<RestoreResult> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'guanxi restore' })
  let manifest: Manifest | undefined
  let open: { table: string; into: Writable; done: Promise<void> } | undefined
  const result: RestoreResult = { tables: 0, rows: 0, files: 0, migrated: [] }

  async function close(): Promise<void> {
    if (!open) return
    open.into.end()
    await open.done
    result.rows += (open.into as unknown as { rowCount: number }).rowCount
    result.tables += 1
    open = undefined
  }

  async function takeTablePart(name: string, from: Readable): Promise<void> {
    const table = name.slice('tables/'.length, name.lastIndexOf('/'))
    if (open?.table !== table) {
      await close()
      const known = manifest?.tables.find((t) => t.name === table)
      if (!known) throw new Error(`the backup has no table ${table} in its manifest`)
      const into = client.query(copyFrom(`copy ${table} (${known.columns.join(', ')}) from stdin`))
      open = { table, into, done: new Promise((resolve, reject) => { into.on('finish', resolve); into.on('error', reject) }) }
      open.done.catch(() => {}) // awaited at the table's end
    }
    for await (const chunk of from as AsyncIterable<Buffer>) if (!open.into.write(chunk)) await Promise.race([new Promise((r) => open!.into.once('drain', r)), open.done])
  }

  async function take({ name }: Header, from: Readable): Promise<void> {
    if (name === 'manifest.json') {
      manifest = JSON.parse(await textOf(from)) as Manifest
      await prepare(client, manifest, ownerUrl, secret)
    } else if (name.startsWith('tables/')) await takeTablePart(name, from)
    else if (name.startsWith('files/')) { await close(); await takeFile(dataDir, name, from); result.files += 1 }
  }

  await client.connect()
  try {
    const entries = extract()
    const feeding = pipeline(createReadStream(file), createGunzip(), entries)
    feeding.catch(() => {}) // told by the loop below, or by the await after it
    for await (const entry of entries) { await take(entry.header, entry as unknown as Readable); entry.resume() }
    await feeding
    await close()
    if (!manifest) throw new Error(`${file} is not a backup of Guanxi`)
    await finish(client, manifest)
    writeFileSync(join(dataDir, 'secret'), manifest.secret, { mode: 0o600 })
    useSecret(manifest.secret)
    result.migrated = await migrate(ownerUrl, secret)
    return result
  } finally {
    await client.end()
  }
}

const textOf = async (from: Readable): Promise<string> => { const parts: Buffer[] = []; for await (const c of from as AsyncIterable<Buffer>) parts.push(c); return Buffer.concat(parts).toString('utf8') }

/** Brings the schema to where the backup's was, and empties what migrations put there. */
async function prepare(client: pg.Client, m: Manifest, ownerUrl: string, secret: string): Promise<void> {
  if (m.format !== 1) throw new Error(`the backup has format ${m.format}; this version reads 1`)
  await migrate(ownerUrl, secret, new Set(m.migrations.map((x) => x.name)))
  const members = await client.query('select count(*)::int as n from people.member')
  if (members.rows[0].n) throw new Error('the installation is not empty: restore into a new data directory (GUANXI_DATA)')
  await client.query('begin')
  await client.query("set local session_replication_role = 'replica'")
  await client.query(`truncate ${m.tables.map((t) => t.name).join(', ')}`)
  for (const line of m.partitions) await client.query(line)
}

/** Sequences, indexes built while running, and the outbox: its readers begin again at what not all of them had heard. */
async function finish(client: pg.Client, m: Manifest): Promise<void> {
  for (const s of m.sequences) await client.query('select setval($1, $2)', [s.name, s.value])
  for (const line of m.indexes) await client.query(line)
  await client.query("update events.reader set xid = '3', id = 0")
  await client.query("update warehouse.copy set state = 'old'") // of what was here before: built anew
  await client.query('commit')
  await client.query('analyze')
}

async function takeFile(dataDir: string, name: string, from: Readable): Promise<void> {
  const path = normalize(join(dataDir, name))
  if (!path.startsWith(join(dataDir, 'files'))) throw new Error(`${name} leads out of the data directory`)
  mkdirSync(dirname(path), { recursive: true })
  await pipeline(from, createWriteStream(path, { mode: 0o600 }))
}
