import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineStates, Engines } from './engines.ts'
import { acquireLock, type Lock } from './lock.ts'
import type { EngineLog } from './log.ts'
import { ownEngines, type OwnEngines } from './own-engines.ts'
import { ownIdentity } from './process-identity.ts'
import { readRunFile, removeRunFile, writeRunFile, type RunFile } from './run-file.ts'

/** `mayOwn: false` is for a process that lives by the grace of another, such as the worker: it only ever attaches. */
export type EnginesStart = { dataDir: string, env: NodeJS.ProcessEnv, log: EngineLog, mayOwn?: boolean }

const patience = 120_000
const watchEvery = 250

/** One process's share in the engines of a data directory; see `startEngines`. */
export class SharedEngines implements Engines {
  readonly #start: EnginesStart
  readonly #listeners = new Set<(states: EngineStates) => void>()
  readonly #published: Record<string, string | number> = {}
  #held: { lock: Lock, engines: OwnEngines } | undefined
  #run: RunFile | undefined
  #watch: NodeJS.Timeout | undefined
  #stopped: Promise<void> | undefined

  constructor(start: EnginesStart) {
    this.#start = start
  }

  get owner(): boolean {
    return this.#held !== undefined
  }

  get databaseUrl(): string {
    return this.#start.env.DATABASE_URL || (this.#run?.databaseUrl ?? '')
  }

  get clickhouseUrl(): string {
    return this.#start.env.CLICKHOUSE_URL || (this.#run?.clickhouseUrl ?? '')
  }

  state(): EngineStates {
    if (this.#held) return this.#held.engines.state()
    const state = this.#stopped ? 'stopped' : this.#watch ? 'ready' : 'restarting'
    return { postgres: state, analysis: state }
  }

  onState(listener: (states: EngineStates) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  publish(fields: Record<string, string | number>): void {
    Object.assign(this.#published, fields)
    if (this.#held) this.#writeRunFile(this.#held.engines)
  }

  running(): RunFile | undefined {
    return readRunFile(this.#start.dataDir)
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#letGo()
    return this.#stopped
  }

  /** Takes the lock and starts the engines, or finds the run file of whoever holds it. */
  async ownOrAttach(): Promise<void> {
    const { dataDir, mayOwn = true } = this.#start
    for (const deadline = Date.now() + patience; Date.now() < deadline && !this.#stopped; await sleep(50)) {
      const lock = mayOwn ? acquireLock(dataDir, 'engines') : undefined
      if (lock) return this.#own(lock)
      this.#run = readRunFile(dataDir)
      if (this.#run) return this.#attach(this.#run)
    }
    if (!this.#stopped) throw new Error(`The engines of ${dataDir} did not come up within ${patience / 1000} s; they are another process's to start.`)
  }

  async #own(lock: Lock): Promise<void> {
    try {
      removeRunFile(this.#start.dataDir)
      const engines = await ownEngines({ ...this.#start, onState: () => this.#notify() })
      this.#held = { lock, engines }
      this.#writeRunFile(engines)
    } catch (error) {
      lock.release()
      throw error
    }
    if (this.#stopped) await this.#letGo()
  }

  #attach({ pid }: RunFile): void {
    this.#watch = setInterval(() => {
      if (this.running()?.pid !== pid) void this.#takeOver()
    }, watchEvery).unref()
  }

  async #takeOver(): Promise<void> {
    clearInterval(this.#watch)
    this.#watch = undefined
    this.#notify()
    try {
      await this.ownOrAttach()
    } catch (error) {
      this.#start.log.error({ err: error }, 'the engines went away with their owner and could not be taken over')
    }
    this.#notify()
  }

  async #letGo(): Promise<void> {
    clearInterval(this.#watch)
    if (!this.#held) return
    const { lock, engines } = this.#held
    removeRunFile(this.#start.dataDir)
    await engines.stop()
    this.#held = undefined
    lock.release()
  }

  #writeRunFile({ databaseUrl, clickhouseUrl }: OwnEngines): void {
    this.#run = { ...ownIdentity(), databaseUrl, clickhouseUrl, published: { ...this.#published } }
    writeRunFile(this.#start.dataDir, this.#run)
  }

  #notify(): void {
    const states = this.state()
    for (const listener of this.#listeners) listener(states)
  }
}
