import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineStates, Engines } from './engines.ts'
import { acquireLock, type Lock } from './lock.ts'
import type { EngineLog } from './log.ts'
import { ownEngines, type OwnEngines } from './own-engines.ts'
import { ownIdentity } from './process-identity.ts'
import { readRunFile, removeRunFile, writeRunFile, type RunFile } from './run-file.ts'

type EnginesStart = { dataDir: string, env: NodeJS.ProcessEnv, log: EngineLog }
type Held = { lock: Lock, engines: OwnEngines }

const patience = 120_000

/**
 * Gives this process the engines of a data directory: the first process owns and supervises them, the others attach by the run file and take
 * over when the owner goes. Addresses and passwords stay the same then, so connection pools find their way back by themselves.
 */
export async function startEngines({ dataDir, env, log }: EnginesStart): Promise<Engines> {
  const listeners = new Set<(states: EngineStates) => void>()
  const leaving = new AbortController()
  const notify = () => listeners.forEach((listener) => listener(state()))
  let held: Held | undefined
  let run: RunFile | undefined

  const state = (): EngineStates => held?.engines.state() ?? (readRunFile(dataDir) ? bothAre('ready') : bothAre('restarting'))

  async function own(lock: Lock): Promise<void> {
    removeRunFile(dataDir)
    try {
      const engines = await ownEngines({ dataDir, env, log, onState: notify })
      run = { ...ownIdentity(), databaseUrl: engines.databaseUrl, clickhouseUrl: engines.clickhouseUrl, published: {} }
      writeRunFile(dataDir, run)
      held = { lock, engines }
    } catch (error) {
      lock.release()
      throw error
    }
  }

  async function ownOrAttach(): Promise<void> {
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(50)) {
      const lock = acquireLock(dataDir, 'engines')
      if (lock) return own(lock)
      run = readRunFile(dataDir)
      if (run) return void attach()
    }
    throw new Error(`Another process holds ${dataDir} but did not bring its engines up within ${patience / 1000} s.`)
  }

  function attach(): void {
    const timer = setInterval(() => {
      if (readRunFile(dataDir)?.pid === run?.pid) return
      clearInterval(timer)
      notify()
      ownOrAttach().then(notify, (error: unknown) => log.error({ err: error }, 'the engines went away with their owner and could not be taken over'))
    }, 250).unref()
    leaving.signal.addEventListener('abort', () => clearInterval(timer))
  }

  async function stop(): Promise<void> {
    leaving.abort()
    if (!held) return
    const { lock, engines } = held
    removeRunFile(dataDir)
    await engines.stop()
    held = undefined
    lock.release()
  }

  await ownOrAttach()
  return {
    get owner() { return held !== undefined },
    get databaseUrl() { return env.DATABASE_URL || (run?.databaseUrl ?? '') },
    get clickhouseUrl() { return env.CLICKHOUSE_URL || (run?.clickhouseUrl ?? '') },
    state,
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    publish(fields) {
      if (!held || !run) return
      run = { ...run, published: { ...run.published, ...fields } }
      writeRunFile(dataDir, run)
    },
    running: () => readRunFile(dataDir),
    stop,
  }
}

function bothAre(state: 'ready' | 'restarting'): EngineStates {
  return { postgres: state, analysis: state }
}
