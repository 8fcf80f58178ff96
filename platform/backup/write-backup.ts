import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import { extrasOf, keptTables } from './tables.ts'

const PART = 8 * 1024 ** 2

export interface BackupResult { file: string; tables: number; rows: number; files: number; bytes: number }

/**
 * Writes the whole installation into one file: every table as of one moment, and the files. A tar of COPY texts in parts, gzipped; `manifest.json` comes first.
 * The file appears under its name only when it is whole. The analysis engine holds nothing that cannot be made again from this.
 */
export async function writeBackup({ ownerUrl, dataDir, file, secret }: { ownerUrl: string; dataDir: string; file: string; secret: string }): Promise<BackupResult> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'guanxi backup' })
  await client.connect()
  const tar = pack()
  const written = pipeline(tar, createGzip({ level: 4 }), createWriteStream(`${file}.part`, { mode: 0o600 }))
  try {
    await client.query('begin isolation level repeatable read, read only')
    const tables = await keptTables(client)
    const extras = await extrasOf(client)
    await entry(tar, 'manifest.json', Buffer.from(JSON.stringify({ format: 1, secret, tables, ...extras }, null, 1)))
    let rows = 0
    for (const t of tables) rows += await writeTable(tar, client, t.name, t.select)
    const files = await writeFiles(tar, join(dataDir, 'files'))
    tar.finalize()
    await written
    renameSync(`${file}.part`, file)
    return { file, tables: tables.length, rows, files, bytes: statSync(file).size }
  } finally {
    await client.end()
  }
}

const entry = (tar: Pack, name: string, content: Buffer): Promise<void> => new Promise((resolve, reject) => {
  tar.entry({ name, size: content.length }, content, (error) => (error ? reject(error) : resolve()))
})

/** One table's COPY text in parts, because a tar entry must know its size. Gives its rows. */
async function writeTable(tar: Pack, client: pg.Client, name: string, select: string): Promise<number> {
  const copy = client.query(copyTo(`copy (${select}) to stdout`))
  let part = 0, held: Buffer[] = [], size = 0
  const flush = async () => { if (size) await entry(tar, `tables/${name}/${String(part++).padStart(6, '0')}`, Buffer.concat(held)); held = []; size = 0 }
  for await (const chunk of copy as unknown as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size >= PART) await flush()
  }
  await flush()
  return (copy as unknown as { rowCount: number }).rowCount
}

async function writeFiles(tar: Pack, folder: string): Promise<number> {
  if (!existsSync(folder)) return 0
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => join(f.parentPath, f.name))
  for (const path of found) {
    await new Promise<void>((resolve, reject) => {
      const out = tar.entry({ name: `files/${relative(folder, path)}`, size: statSync(path).size }, (error) => (error ? reject(error) : resolve()))
      ;(createReadStream(path) as Readable).on('error', reject).pipe(out)
    })
  }
  return found.length
}
