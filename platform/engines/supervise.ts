import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineLog } from './log.ts'

export type EngineState = 'ready' | 'restarting' | 'stopped'

/** A started engine process: `exited` resolves with the reason when it ends for whatever cause; `stop` may be called again. */
export type RunningEngine = { exited: Promise<string>, stop(): Promise<void> }

export type Supervised = { state(): EngineState, stop(): Promise<void> }

type Supervision = { name: string, start: () => Promise<RunningEngine>, log: EngineLog, onState: () => void }

const longestPause = 5_000

/** Starts an engine and starts it again whenever it ends unasked, with a pause doubling from 0.1 s to 5 s; fails only when the first start fails. */
export async function supervise(supervision: Supervision): Promise<Supervised> {
  return new Supervisor(supervision, await supervision.start())
}

class Supervisor implements Supervised {
  readonly #supervision: Supervision
  readonly #stopping = new AbortController()
  readonly #watching: Promise<void>
  #running: RunningEngine
  #state: EngineState = 'ready'

  constructor(supervision: Supervision, running: RunningEngine) {
    this.#supervision = supervision
    this.#running = running
    this.#watching = this.#watch()
  }

  state(): EngineState {
    return this.#state
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running.stop()
    await this.#watching
    await this.#running.stop()
    this.#enter('stopped')
  }

  async #watch(): Promise<void> {
    const { name, log } = this.#supervision
    while (!this.#stopping.signal.aborted) {
      const reason = await this.#running.exited
      if (this.#stopping.signal.aborted) return
      log.error({ engine: name, reason }, 'engine ended unasked, restarting it')
      this.#enter('restarting')
      await this.#restart()
    }
  }

  async #restart(): Promise<void> {
    const { name, start, log } = this.#supervision
    for (let pause = 100; !this.#stopping.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      try {
        this.#running = await start()
        log.info({ engine: name }, 'engine is back')
        return this.#enter('ready')
      } catch (error) {
        log.error({ engine: name, err: error }, 'engine did not start, trying again')
        await sleep(pause, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
      }
    }
  }

  #enter(state: EngineState): void {
    this.#state = state
    this.#supervision.onState()
  }
}
