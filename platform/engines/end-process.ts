import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive, type ProcessIdentity } from './process-identity.ts'

/** One step of persuasion: a signal and how long to wait for its effect. */
export type Persuasion = { signal: NodeJS.Signals, milliseconds: number }

/** Ends a process by ever harder signals and resolves when it is gone; a process that ended meanwhile is never confused with its successor. */
export async function endProcess(identity: ProcessIdentity, steps: Persuasion[]): Promise<void> {
  for (const { signal, milliseconds } of steps) {
    const deadline = Date.now() + milliseconds
    if (!isAlive(identity) || !send(identity.pid, signal)) return
    while (Date.now() < deadline) {
      if (!isAlive(identity)) return
      await sleep(20)
    }
  }
  if (isAlive(identity)) throw new Error(`Process ${identity.pid} does not end, not even by SIGKILL. End it by hand and start again.`)
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
