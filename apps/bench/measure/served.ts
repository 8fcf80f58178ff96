import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** A server of our own in processes of its own, as `npm start` would run it on an installed checkout. */
export interface Served { url: string; pid: number; /** From the start of the process until /health said ready. */ startSeconds: number; stop(): Promise<void> }

const entry = join(import.meta.dirname, '../../cli/main.ts')

/** Starts `guanxi serve` on a data directory and waits until it is healthy. */
export async function serve(dataDir: string, port: number): Promise<Served> {
  const began = performance.now()
  const child = spawn(process.execPath, [...process.execArgv, entry, 'serve', '--port', String(port)], { env: { ...process.env, GUANXI_DATA: dataDir, PORT: String(port), BASE_URL: `http://127.0.0.1:${port}` }, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  await healthy(url, child)
  return { url, pid: child.pid!, startSeconds: (performance.now() - began) / 1000, stop: () => stop(child) }
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  for (let i = 0; i < 2400; i++) {
    if (child.exitCode !== null) throw new Error('the server ended before it was healthy')
    const ok = await fetch(`${url}/api/v1/health`).then((r) => r.ok, () => false)
    if (ok) return
    await new Promise((r) => setTimeout(r, 25))
  }
  child.kill('SIGTERM')
  throw new Error('the server was not healthy within a minute')
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}
