import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.mjs'

const modules = join(repository, 'node_modules')
const stampFile = join(modules, '.guanxi-installed')

/** Installs the packages that the lock file names, unless they are there already. Plain JavaScript for Node 16, like all that runs before the install. */
export function install() {
  const lock = readFileSync(join(repository, 'package-lock.json'), 'utf8')
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`
  if (read(stampFile) === stamp) return
  if (!isInstalled(JSON.parse(lock))) runNpmCi()
  writeFileSync(stampFile, stamp)
}

/** Compares with the list that npm keeps of what it installed, so that an `npm install` by hand counts as well. */
function isInstalled(lock) {
  const kept = read(join(modules, '.package-lock.json'))
  if (kept === undefined) return false
  const present = JSON.parse(kept).packages
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true
    return present[path] ? present[path].version === wanted.version : wanted.optional === true && !isForHere(wanted)
  })
}

/** True for a package made for just this platform; the other optional ones may be missing (which C library this is, only npm finds out). */
function isForHere({ os = [], cpu = [], libc }) {
  return !libc && os.includes(process.platform) && cpu.includes(process.arch)
}

function runNpmCi() {
  const began = Date.now()
  process.stderr.write('Installing packages, once (a minute or two) … ')
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const ran = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: repository, encoding: 'utf8' })
    : spawnSync('npm', options, { cwd: repository, encoding: 'utf8', shell: process.platform === 'win32' })
  if (ran.status === 0) return void process.stderr.write(`done in ${Math.round((Date.now() - began) / 1000)} s.\n`)
  process.stderr.write(`failed.\n\n${reasonOf(ran)}\n\nThe packages could not be installed. Check that this machine reaches the npm registry (npm ping) and has 2 GB of free disk, then run the same command again.\n`)
  process.exit(1)
}

/** The first lines of what npm says; the rest is its manual. */
function reasonOf({ error, stderr }) {
  return error ? error.message : stderr.trim().split('\n').slice(0, 12).join('\n')
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
