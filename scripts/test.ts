import { spawn } from 'node:child_process'
import { join } from 'node:path'

// npm test: every check that a newcomer needs, one after the other, the whole told at the end.

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const node = (file: string, ...args: string[]) => [process.execPath, join(root, file), ...args]

const steps: [name: string, command: string[]][] = [
  ['types', [bin('tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['lint', [bin('oxlint'), '--deny-warnings']],
  ['boundaries', node('architecture/check-boundaries.ts')],
  ['packages', node('scripts/check-packages.ts')],
  ['web app', node('scripts/build-web.ts')],
  ['bundle size', node('scripts/bundle-size.ts')],
  ['unit and integration', node('node_modules/vitest/vitest.mjs', 'run')],
  ['browser journeys', node('node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.e2e.config.ts')],
]

const only = process.argv.slice(2)
let passed = 0
const failed: string[] = []
for (const [name, command] of steps) {
  if (only.length && !only.includes(name)) continue
  const began = performance.now()
  process.stdout.write(`\n── ${name}\n`)
  const ok = await run(command)
  process.stdout.write(`── ${name}: ${ok ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  if (ok) passed += 1
  else failed.push(name)
}
process.stdout.write(`\n${failed.length ? `failed: ${failed.join(', ')}\n` : ''}${passed} passed, ${failed.length} failed\n`)
process.exit(failed.length ? 1 : 0)

/** The commands inside find the packages' Node first, so that TypeScript runs as it is. */
function run([program, ...args]: string[]): Promise<boolean> {
  const PATH = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`
  const child = spawn(program!, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' } })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)).on('error', () => resolve(false)))
}
