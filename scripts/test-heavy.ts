import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// npm run test:heavy: what test/process checks, at full length: each process killed twenty times under writing, files of a million rows; test/heavy, long simulations; and whether the kernels' code is what their sources give.

const root = join(import.meta.dirname, '..')
const PATH = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`
const env = { ...process.env, PATH, KILL_ROUNDS: process.env.KILL_ROUNDS ?? '20', IMPORT_ROWS: process.env.IMPORT_ROWS ?? '1000000' }
const vitest = (...words: string[]): number => spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--passWithNoTests', ...words, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env }).status ?? 1
const kernels = (): number => spawnSync(process.execPath, [join(root, 'scripts/compile-kernels.ts'), '--check'], { cwd: root, stdio: 'inherit', env }).status ?? 1
process.exit(Math.max(vitest('test/process'), vitest('--config', 'vitest.heavy.config.ts'), kernels()))
