import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** A process that started the engines of a data directory, as it reported itself. */
export type OwnerProcess = { child: ChildProcess, owner: boolean, databaseUrl: string, clickhouseUrl: string, end(signal: NodeJS.Signals): Promise<void> }

/** Starts the engines in a process of its own, which a test can kill; it does not outlive the test. */
export async function startOwner(dataDir: string): Promise<OwnerProcess> {
  const env = { ...process.env, GUANXI_DATA: dataDir, DATABASE_URL: '', CLICKHOUSE_URL: '' }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'owner.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
    once(child, 'exit').then(() => { throw new Error('The owner ended before its engines were up.') }),
  ])
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return { child, ...JSON.parse(line) as Pick<OwnerProcess, 'owner' | 'databaseUrl' | 'clickhouseUrl'>, end }
}
