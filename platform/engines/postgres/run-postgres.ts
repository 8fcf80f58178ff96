import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { openLogFile } from '../open-log-file.ts'
import type { RunningEngine } from '../supervise.ts'
import type { Account } from './account.ts'
import { socketFolder } from './socket.ts'
import { waitUntilReady } from './wait-until-ready.ts'

export type PostgresRun = { binaries: string, cluster: string, account: Account | undefined, port: number, logFile: string, url: string }

// When our process dies, its end of descriptor 3 closes and the watcher asks PostgreSQL for a fast, clean stop. A line on it means: PostgreSQL is gone already.
const guarded = 'me=$$; ( (read -r _ <&3 || kill -INT "$me") & ); exec "$@" 3<&-'

/** Runs the server on a socket of its own and on loopback TCP (the analysis engine pulls from it, which needs TCP) and resolves when it takes connections; recovery after a crash may take its time. */
export async function runPostgres(run: PostgresRun): Promise<RunningEngine> {
  const child = spawnPostgres(run)
  const exited = exitOf(child)
  const failed = exited.then((reason) => { throw new Error(`PostgreSQL ended while starting (${reason}): ${tail(run.logFile)}`) })
  const stop = () => stopPostgres(child, exited)
  try {
    await Promise.race([waitUntilReady(run.url, exited), failed])
  } catch (error) {
    await stop()
    throw error
  }
  return { exited, stop }
}

function spawnPostgres({ binaries, cluster, account, port, logFile }: PostgresRun): ChildProcess {
  const program = join(binaries, 'bin', 'postgres')
  const command = [program, '-D', cluster, '-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${socketFolder(cluster) ?? ''}`]
  const log = openLogFile(logFile)
  const child = spawn('/bin/sh', ['-c', guarded, 'sh', ...command], {
    ...account, cwd: cluster, detached: true, env: { LANG: 'C', TZ: 'UTC' }, stdio: ['ignore', log, log, 'pipe'],
  })
  closeSync(log)
  return child
}

function exitOf(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const guard = child.stdio[3] as Duplex
  guard.on('error', () => undefined)
  child.once('error', (error) => resolve(error.message))
  child.once('exit', (code, signal) => {
    guard.end('\n')
    resolve(signal ?? `code ${code}`)
  })
  return promise
}

/** Fast stop (open transactions are rolled back), then an immediate one that the next start recovers from. */
async function stopPostgres(child: ChildProcess, exited: Promise<string>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    const timer = Promise.withResolvers<undefined>()
    const timeout = setTimeout(timer.resolve, 20_000)
    await Promise.race([exited, timer.promise])
    clearTimeout(timeout)
  }
}

function tail(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-3).join(' | ')
}
