import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')
export const adminPassword = 'correct-horse-9'
const READY_MS = 60_000

export interface Reply { status: number; body: Record<string, unknown> }

/** A whole installation as an operator runs it: its own data directory, processes and port. */
export interface RunningServer {
  url: string
  dataDir: string
  /** The administrator's API key. */
  key: string
  start(): Promise<void>
  /** Asks with the administrator's key; a connection that breaks gives status 0. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  guanxi(...args: string[]): Record<string, unknown>
  /** The process number of the server, its worker, PostgreSQL or the analysis engine. */
  pid(which: 'server' | 'worker' | 'postgres' | 'analysis'): number
  untilReady(): Promise<void>
  /** All that the server and its worker have written to the terminal. */
  said(): string
  stop(): Promise<void>
  remove(): void
}

/** `logLevel`: what the server and its worker say is kept for `said`; without, they say only what ends them. */
export async function createInstallation({ logLevel = 'fatal' }: { logLevel?: string } = {}): Promise<RunningServer> {
  const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'guanxi-process-')))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, GUANXI_DATA: dataDir, PORT: String(port), LOG_LEVEL: logLevel }
  const guanxi = (...args: string[]) => JSON.parse(execFileSync(process.execPath, [join(root, 'apps/cli/main.ts'), ...args, '--json'], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', logLevel === 'fatal' ? 'inherit' : 'ignore'] })) as Record<string, unknown>
  guanxi('init', '--admin-email', 'a@example.com', '--admin-password', adminPassword)
  const { key } = guanxi('key', 'create', '--role', 'administrator')
  let child: ChildProcess | undefined
  let said = ''

  const ask: RunningServer['ask'] = async (method, path, body, headers = {}) => {
    try {
      const reply = await fetch(`${url}/api/v1${path}`, { method, headers: { authorization: `Bearer ${String(key)}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }), signal: AbortSignal.timeout(20_000) })
      const text = await reply.text()
      return { status: reply.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} }
    } catch {
      return { status: 0, body: {} }
    }
  }
  const untilReady = async () => {
    for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(100)) if ((await ask('GET', '/health')).status === 200) return
    throw new Error(`not ready within ${READY_MS / 1000} s: ${said.slice(-2_000)}`)
  }
  return {
    url, dataDir, key: String(key), ask, guanxi, untilReady, said: () => said,
    async start() {
      child = spawn(process.execPath, [join(root, 'apps/server/main.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
      await untilReady()
    },
    pid: (which) => (which === 'server' ? child!.pid! : childOf(child!.pid!, which)),
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode) return
      const gone = new Promise((resolve) => child!.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

const marks = { worker: 'apps/worker/main.ts', postgres: 'bin/postgres', analysis: 'guanxi-analysis' }

/** Looks through the descendants of a process for one whose command line has a mark. */
function childOf(parent: number, which: keyof typeof marks): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').map((l) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(l)).filter((m) => m !== null).map(([, pid, ppid, args]) => ({ pid: Number(pid), ppid: Number(ppid), args: args! }))
  const below = new Set([parent])
  for (let grown = true; grown;) {
    grown = false
    for (const r of rows) if (below.has(r.ppid) && !below.has(r.pid)) { below.add(r.pid); grown = true }
  }
  const found = rows.find((r) => below.has(r.pid) && r.pid !== parent && r.args.includes(marks[which]))
  if (!found) throw new Error(`no ${which} below ${parent}:\n${rows.filter((r) => below.has(r.pid)).map((r) => r.args).join('\n')}`)
  return found.pid
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((r) => server.once('listening', r))
  const { port } = server.address() as { port: number }
  await new Promise((r) => server.close(r))
  return port
}

