import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// npm run test:heavy: what test/process checks, at full length: each process killed twenty times under writing, files of a million rows.

const root = join(import.meta.dirname, '..')
const PATH = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`
const run = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/process', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, PATH, KILL_ROUNDS: process.env.KILL_ROUNDS ?? '20', IMPORT_ROWS: process.env.IMPORT_ROWS ?? '1000000' } })
process.exit(run.status ?? 1)
