import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { install } from './install.mjs'
import { repository } from './repository.mjs'
import { runEntry } from './run-entry.mjs'
import { findRuntime } from './runtime.mjs'

// npm start: installs what is missing, builds the web app when stale, and becomes the server.
install()
const built = spawnSync(findRuntime(), [join(repository, 'scripts', 'build-web.ts')], { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'] })
if (built.status !== 0) process.exit(built.status ?? 1)
await runEntry('apps/server/main.ts', process.argv.slice(2))
