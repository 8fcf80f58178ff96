import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// npm run test:heavy: kills of each process twenty times under writing, and the other long checks in test/heavy.

const root = join(import.meta.dirname, '..')
const PATH = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`
const run = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/process', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, PATH, KILL_ROUNDS: process.env.KILL_ROUNDS ?? '20' } })
process.exit(run.status ?? 1)
