import { createHash, createHmac } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { modules } from '#architecture/modules.ts'

const root = join(import.meta.dirname, '../..')
const LOCK = 7_204_411

interface Migration { name: string; text: string; checksum: string }

/** Every migration in the order it must run: the platform's, then each module's from the lowest up. */
function findMigrations(): Migration[] {
  const places = ['platform/db', 'platform/audit', 'platform/events', 'platform/http', 'platform/files', ...modules.map((m) => `modules/${m.name}`)]
  return places.flatMap((place) => {
    const folder = join(root, place, 'migrations')
    if (!existsSync(folder)) return []
    return readdirSync(folder).filter((f) => f.endsWith('.sql')).sort().map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return { name: `${place}/${file.replace('.sql', '')}`, text, checksum: createHash('sha256').update(text).digest('hex') }
    })
  })
}

/** The application role's password, derived from the installation's secret so that every process finds the same one. */
export const appPassword = (secret: string): string => createHmac('sha256', secret).update('guanxi_app').digest('base64url')

/** The URL of the same database for the application role: not the owner of any table, so no policy can be passed by. */
export function appUrl(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = 'guanxi_app'
  url.password = appPassword(secret)
  return url.href
}

async function ensureAppRole(client: pg.Client, secret: string): Promise<void> {
  const found = await client.query("select 1 from pg_roles where rolname = 'guanxi_app'")
  const verb = found.rowCount ? 'alter' : 'create'
  await client.query(`${verb} role guanxi_app login nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(appPassword(secret))}`)
}

async function runMigration(client: pg.Client, m: Migration): Promise<void> {
  const apart = m.text.startsWith('-- no transaction')
  try {
    if (!apart) await client.query('begin')
    await client.query(m.text)
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [m.name, m.checksum])
    if (!apart) await client.query('commit')
  } catch (error) {
    if (!apart) await client.query('rollback')
    throw new Error(`migration ${m.name}: ${(error as Error).message}`, { cause: error })
  }
}

/** Brings a database up to date: forward only, one transaction a step, under a lock, so a second process waits and a crash resumes. Returns the names of the steps it ran. */
export async function migrate(ownerUrl: string, secret: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'guanxi migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await ensureAppRole(client, secret)
    await client.query(`create schema if not exists platform; create table if not exists platform.migration (name text primary key, checksum text not null, at timestamptz not null default now()); grant usage on schema platform to guanxi_app`)
    const done = new Map((await client.query<{ name: string; checksum: string }>('select name, checksum from platform.migration')).rows.map((r) => [r.name, r.checksum]))
    const ran: string[] = []
    for (const m of findMigrations()) {
      if (done.has(m.name)) continue
      await runMigration(client, m)
      ran.push(m.name)
    }
    return ran
  } finally {
    await client.end()
  }
}
