import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { endProcess } from './end-process.ts'
import { isAlive, ownIdentity, startTimeOf } from './process-identity.ts'

test('a process is alive, and another one with its recycled number is not it', () => {
  expect(isAlive(ownIdentity())).toBe(true)
  expect(isAlive({ pid: process.pid, startTime: 'an earlier boot:12345' })).toBe(false)
  expect(isAlive({ pid: process.pid, startTime: '' })).toBe(false)
})

test('a process that ended is not alive, not even while its parent has not looked (zombie)', async () => {
  const shell = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = await once(shell.stdout, 'data')
  const zombie = Number(String(line))
  await expect.poll(() => startTimeOf(zombie)).toBeUndefined()
  shell.kill('SIGKILL')
})

test('a process that ignores the gentle signal is ended by the hard one; a recycled number is left alone', async () => {
  const stubborn = spawn('/bin/sh', ['-c', "trap '' TERM; echo ready; while :; do sleep 0.05; done"], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(stubborn.stdout, 'data')
  const identity = { pid: stubborn.pid!, startTime: startTimeOf(stubborn.pid!)! }
  await endProcess({ ...identity, startTime: 'someone else' }, [{ signal: 'SIGKILL', milliseconds: 100 }])
  expect(isAlive(identity)).toBe(true)
  await endProcess(identity, [{ signal: 'SIGTERM', milliseconds: 100 }, { signal: 'SIGKILL', milliseconds: 2_000 }])
  expect(isAlive(identity)).toBe(false)
})
