import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { repository } from './repository.mjs'
import { findRuntime, isCurrent } from './runtime.mjs'

/** Runs a TypeScript entry of the repository: in this process when its Node will do, else in a child that gets our signals and whose exit becomes ours. */
export async function runEntry(entry, args) {
  const runtime = findRuntime()
  const path = join(repository, entry)
  if (!isCurrent(runtime)) return runInChild(runtime, [path, ...args])
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
}

/** Room for what is young: answers are short-lived, and copying them about was a fifth of the server's work. In MB, twice. */
const YOUNG = '--max-semi-space-size=32'

function runInChild(runtime, args) {
  const child = spawn(runtime, [YOUNG, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${runtime} does not run: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}
