import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.mjs'

// node scripts/complete-lock.mjs: run after every `npm install` that touches the lock file. npm leaves a platform's optional package out of the lock when
// the registry at hand does not have it, and then `npm ci` refuses everywhere. This writes the missing entries: exact version and platform, no hash.
const path = join(repository, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

let added = 0
for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) if (!isLocked(parent, name)) add(name, version, dev)
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
if (added > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} entries added.\n`)

function isLocked(parent, name) {
  return `${parent}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages
}

function add(name, version, dev) {
  const parts = name.split(/[-/]/)
  const os = systems.filter((one) => parts.includes(one))
  const cpu = processors.filter((one) => parts.includes(one))
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || os.length !== 1) throw new Error(`${name}@${version} is missing from the lock file and its platform cannot be read from its name.`)
  const libc = parts.includes('musl') ? ['musl'] : parts.includes('gnu') ? ['glibc'] : undefined
  lock.packages[`node_modules/${name}`] = { version, ...(cpu.length === 1 && { cpu }), ...(dev && { dev }), ...(libc && { libc }), optional: true, os }
  added += 1
}
