import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.mjs'

const needed = 24

/** Finds a Node that runs TypeScript: the one that came with the packages, else our own when new enough, else says what to install and ends. */
export function findRuntime() {
  const packaged = join(repository, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (isCurrent(packaged) || spawnSync(packaged, ['--version'], { stdio: 'ignore' }).status === 0) return packaged
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  process.stderr.write(`Guanxi needs Node ${needed} or newer, and there is no packaged one for this machine (${process.platform} ${process.arch}). Yours is ${process.version}. Install Node ${needed} LTS from https://nodejs.org and run the same command again.\n`)
  process.exit(1)
}

/** True when that program is the one running now. */
export function isCurrent(program) {
  try {
    return realpathSync(program) === realpathSync(process.execPath)
  } catch {
    return false
  }
}
