import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Installation } from '#apps/installation/open-installation.ts'

/** Runs the worker as a process of its own, so that the web process never waits on a job; starts it again when it dies. */
export function keepWorker({ dataDir }: Pick<Installation, 'dataDir'>, log: Logger): { stop(): Promise<void> } {
  let stopping = false
  let child = start()

  function start() {
    const process_ = fork(join(import.meta.dirname, '../worker/main.ts'), { env: { ...process.env, GUANXI_DATA: dataDir }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    process_.once('exit', (code, signal) => {
      if (stopping) return
      log.error({ code, signal }, 'worker died; starting it again')
      setTimeout(() => { if (!stopping) child = start() }, 1_000)
    })
    return process_
  }

  return {
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await gone
      clearTimeout(late)
    },
  }
}
