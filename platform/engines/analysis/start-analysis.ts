import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineLog } from '../log.ts'
import { openLogFile } from '../open-log-file.ts'
import { supervise, type RunningEngine, type Supervised } from '../supervise.ts'
import { analysisIdentityFile, endOrphanedAnalysis } from './end-orphan.ts'
import type { AnalysisOrder } from './main.ts'
import { analysisUser } from './serve-analysis.ts'

type AnalysisStart = { dataDir: string, port: number, password: string, log: EngineLog, onState: () => void }

/** The address that `@clickhouse/client` takes. */
export function analysisUrl({ port, password }: { port: number, password: string }): string {
  return `http://${analysisUser}:${encodeURIComponent(password)}@127.0.0.1:${port}`
}

/** Starts the embedded analysis engine of a data directory in a process of its own, under supervision; ends an orphan first. */
export async function startAnalysis({ dataDir, port, password, log, onState }: AnalysisStart): Promise<Supervised> {
  const order: AnalysisOrder = { path: join(dataDir, 'analysis'), identityFile: analysisIdentityFile(dataDir), port, password }
  mkdirSync(order.path, { recursive: true, mode: 0o700 })
  const start = async () => {
    await endOrphanedAnalysis(dataDir)
    return runAnalysis(order, join(dataDir, 'analysis.log'))
  }
  return supervise({ name: 'analysis', start, log, onState })
}

async function runAnalysis(order: AnalysisOrder, logFile: string): Promise<RunningEngine> {
  const log = openLogFile(logFile)
  const child = spawn(process.execPath, ['--expose-gc', join(import.meta.dirname, 'main.ts')], {
    detached: true, stdio: ['ignore', log, log, 'ipc'], env: { ...process.env, TZ: 'UTC', UV_THREADPOOL_SIZE: '8', NODE_OPTIONS: '' },
  })
  closeSync(log)
  const exited = exitOf(child)
  const ready = Promise.withResolvers<void>()
  child.once('message', () => ready.resolve())
  child.send(order)
  await Promise.race([ready.promise, exited.then((reason) => { throw new Error(`The analysis engine ended while starting (${reason}), see ${logFile}`) })])
  return { exited, stop: () => stopAnalysis(child, exited) }
}

function exitOf(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  child.once('error', (error) => resolve(error.message))
  child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  return promise
}

/** Lets a running insert end for five seconds; the engine's files bear a kill. */
async function stopAnalysis(child: ChildProcess, exited: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timeout = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exited
  clearTimeout(timeout)
}
