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
  const places = ['platform/db', 'platform/audit', 'platform/events', 'platform/http', 'platform/files', 'platform/warehouse', ...modules.map((m) => `modules/${m.name}`)]
  return places.flatMap((place) => {
    const folder = join(root, place, 'migrations')
    if (!existsSync(folder)) return []
    return readdirSync(folder).filter((f) => f.endsWith('.sql')).sort().map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return { name: `${place}/${file.replace('.sql', '')}`, text, checksum: createHash('sha256').update(text).digest('hex') }
    })
  })
}

/** The roles that processes sign in as; neither owns a table. `guanxi_auth` is the sign-in's alone, so that no ordinary query can read a password hash. */
const loginRoles = ['guanxi_app', 'guanxi_auth'] as const
type LoginRole = (typeof loginRoles)[number]

const rolePassword = (role: LoginRole, secret: string): string => createHmac('sha256', secret).update(role).digest('base64url')

/** The application role's password, derived from the installation's secret so that every process finds the same one. */
export const appPassword = (secret: string): string => rolePassword('guanxi_app', secret)

function roleUrl(ownerUrl: string, role: LoginRole, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = rolePassword(role, secret)
  return url.href
}

/** The URL of the same database for the application role: not the owner of any table, so no policy can be passed by. */
export const appUrl = (ownerUrl: string, secret: string): string => roleUrl(ownerUrl, 'guanxi_app', secret)

/** The URL of the same database for the sign-in, which reaches the schema `people_auth` and nothing else. */
export const authUrl = (ownerUrl: string, secret: string): string => roleUrl(ownerUrl, 'guanxi_auth', secret)

async function ensureLoginRole(client: pg.Client, role: LoginRole, secret: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const verb = found.rowCount ? 'alter' : 'create'
  await client.query(`${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(rolePassword(role, secret))}`)
  if (verb === 'create') await settleRole(client, role)
}

/** What the plans of our queries rest on, as the embedded cluster has it (platform/engines/postgres/configuration.ts tells why). */
const rests = { jit: 'off', random_page_cost: '0.3', seq_page_cost: '0.2' } as const

/** Gives a new role the settings that a server elsewhere leaves at their defaults: whatever its operator has chosen stands, and what they choose for the role later. */
async function settleRole(client: pg.Client, role: LoginRole): Promise<void> {
  const { rows } = await client.query<{ name: keyof typeof rests }>("select name from pg_settings where name = any ($1) and source = 'default'", [Object.keys(rests)])
  for (const { name } of rows) await client.query(`alter role ${role} set ${name} = '${rests[name]}'`)
  await client.query(`alter role ${role} set timezone = 'UTC'`)
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

/** Brings a database up to date: forward only, one transaction a step, under a lock, so a second process waits and a crash resumes. Returns the names of the steps it ran; `only` keeps it to some. */
export async function migrate(ownerUrl: string, secret: string, only?: ReadonlySet<string>): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'guanxi migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    for (const role of loginRoles) await ensureLoginRole(client, role, secret)
    await client.query(`create schema if not exists platform; create table if not exists platform.migration (name text primary key, checksum text not null, at timestamptz not null default now()); grant usage on schema platform to guanxi_app`)
    const done = new Map((await client.query<{ name: string; checksum: string }>('select name, checksum from platform.migration')).rows.map((r) => [r.name, r.checksum]))
    const ran: string[] = []
    for (const m of findMigrations()) {
      if (done.has(m.name) || (only && !only.has(m.name))) continue
      await runMigration(client, m)
      ran.push(m.name)
    }
    return ran
  } finally {
    await client.end()
  }
}
