import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const repository = dirname(import.meta.dirname)
const folder = mkdtempSync(join(tmpdir(), 'guanxi-run-'))
const entry = join(folder, 'entry.ts')
writeFileSync(entry, `
  process.once('SIGTERM', () => process.exit(5))
  console.log(JSON.stringify(process.argv.slice(2) satisfies string[]))
  if (process.argv[2] === 'wait') setInterval(() => undefined, 1000)
  else process.exitCode = 3
`)

/** Another program than the packaged Node, as an old Node would be: the entry then runs in a child. */
const otherNode = join(folder, 'node')
copyFileSync(process.execPath, otherNode)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([['in its own process', process.execPath], ['in a child', otherNode]])('an entry run %s gets its arguments and the signals, and its exit code comes through', async (_, node) => {
  const run = (...args: string[]) => spawn(node, [join(repository, 'scripts', 'run.mjs'), relative(repository, entry), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const short = run('a', 'b c')
  const [[said], [code]] = await Promise.all([once(short.stdout, 'data'), once(short, 'exit')])
  expect(JSON.parse(String(said))).toEqual(['a', 'b c'])
  expect(code).toBe(3)

  const long = run('wait')
  await once(long.stdout, 'data')
  long.kill('SIGTERM')
  expect(await once(long, 'exit')).toEqual([5, null])
})
