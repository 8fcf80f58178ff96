import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#platform/engines/free-port.ts'

// npm run test:postgres -- BINARIES [paths of tests]: the tests on another PostgreSQL than the embedded one, on a cluster made for the run and thrown away.
// BINARIES is where its initdb and postgres are: /usr/lib/postgresql/15/bin for Debian's.

const [binaries = '/usr/lib/postgresql/15/bin', ...paths] = process.argv.slice(2)
if (!existsSync(join(binaries, 'postgres'))) throw new Error(`there is no PostgreSQL in ${binaries}`)
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'guanxi-postgres-'))
const cluster = join(folder, 'cluster')
const port = await freePort()
/** PostgreSQL refuses to run as root. */
const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
mkdirSync(cluster, { mode: 0o700 })
if (account.uid) for (const path of [folder, cluster]) chownSync(path, account.uid, account.gid)
writeFileSync(join(folder, 'password'), 'throw-away', { mode: 0o644 })

const made = spawnSync(join(binaries, 'initdb'), ['-D', cluster, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'], { ...account, stdio: ['ignore', 'ignore', 'inherit'] })
if (made.status) process.exit(made.status)
const server = spawn(join(binaries, 'postgres'), ['-D', cluster, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'log_min_messages=fatal', '-c', 'logging_collector=off'], { ...account, stdio: ['ignore', 'ignore', 'ignore'] })
for (const until = Date.now() + 30_000; spawnSync(join(binaries, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' }).status && Date.now() < until;) await sleep(100)

const PATH = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`
const tests = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...paths], { cwd: root, stdio: 'inherit', env: { ...process.env, PATH, NODE_OPTIONS: '--disable-warning=ExperimentalWarning', DATABASE_URL: `postgres://postgres:throw-away@127.0.0.1:${port}/postgres` } })
const status = await new Promise<number>((resolve) => tests.on('exit', (code) => resolve(code ?? 1)))
const gone = new Promise((resolve) => server.once('exit', resolve))
server.kill('SIGINT')
await gone
rmSync(folder, { recursive: true, force: true })
process.exit(status)
