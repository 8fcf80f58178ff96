import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineLog } from './log.ts'

export type EngineState = 'ready' | 'restarting' | 'stopped'

/** A started engine process: `exited` resolves with the reason when it ends for whatever cause. */
export type RunningEngine = { exited: Promise<string>, stop(): Promise<void> }

export type Supervised = { state(): EngineState, stop(): Promise<void> }

type Supervision = { name: string, start: () => Promise<RunningEngine>, log: EngineLog, onState: () => void }

const longestPause = 5_000

/** Starts an engine and starts it again whenever it ends unasked, with a pause doubling from 0.1 s to 5 s; fails only when the first start fails. */
export async function supervise({ name, start, log, onState }: Supervision): Promise<Supervised> {
  let running = await start()
  let state: EngineState = 'ready'
  const enter = (next: EngineState) => {
    state = next
    onState()
  }
  const stopping = new AbortController()
  const watching = watch()

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      const reason = await running.exited
      if (stopping.signal.aborted) return
      log.error({ engine: name, reason }, 'engine ended unasked, restarting it')
      enter('restarting')
      await restart()
    }
  }

  async function restart(): Promise<void> {
    for (let pause = 100; !stopping.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      try {
        running = await start()
        log.info({ engine: name }, 'engine is back')
        return enter('ready')
      } catch (error) {
        log.error({ engine: name, err: error }, 'engine did not start, trying again')
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await running.stop()
    await watching
    await running.stop()
    enter('stopped')
  }

  return { state: () => state, stop }
}
