import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acquireLock } from './lock.ts'
import { dataFolder } from './testing/data-folder.ts'

const program = `
  import { acquireLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}
  process.stdin.once('data', () => console.log(acquireLock(process.argv[1], 'engines') ? 'won' : 'lost'))
`

function contender(folder: string): ChildProcess {
  return spawn(process.execPath, ['--input-type=module', '--eval', program, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
}

test('of ten processes that start at once exactly one gets the lock, and its death by kill -9 frees it', async () => {
  using folder = dataFolder()
  const contenders = Array.from({ length: 10 }, () => contender(folder.path))
  const answers = contenders.map(async ({ stdout }) => String((await once(stdout!, 'data'))[0]).trim())
  for (const { stdin } of contenders) stdin!.write('go')
  const results = await Promise.all(answers)
  const winner = contenders[results.indexOf('won')]!
  expect(results.filter((result) => result === 'won')).toHaveLength(1)
  expect(acquireLock(folder.path, 'engines')).toBeUndefined()

  const ended = contenders.map((one) => once(one, 'exit'))
  winner.kill('SIGKILL')
  await once(winner, 'exit')
  const lock = acquireLock(folder.path, 'engines')
  expect(lock).toBeDefined()
  lock?.release()
  for (const one of contenders) one.kill('SIGKILL')
  await Promise.all(ended)
})

test('different names are different locks, and a released one can be taken again', () => {
  using folder = dataFolder()
  const engines = acquireLock(folder.path, 'engines')
  const server = acquireLock(folder.path, 'server')
  expect(engines && server).toBeDefined()
  engines?.release()
  const again = acquireLock(folder.path, 'engines')
  expect(again).toBeDefined()
  again?.release()
  server?.release()
})
