import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createKeyForRole } from '#modules/people/api.ts'
import { createServedWorld, type ServedWorld } from '../server.ts'

const run = promisify(execFile)
const here = join(import.meta.dirname, 'program')
const generated = join(here, 'generated')
const bin = (name: string): string => join(here, 'node_modules/.bin', name)

let world: ServedWorld
let api: string
beforeAll(async () => {
  world = await createServedWorld()
  api = `${await world.app.listen({ port: 0, host: '127.0.0.1' })}/api/v1`
})
afterAll(async () => {
  await world.close()
  rmSync(generated, { recursive: true, force: true })
})

test('a client generated from the running server’s description is sound, fits TypeScript 5 and 7, and does its work', async () => {
  await run(bin('openapi-typescript'), [`${api}/openapi.json`, '--default-non-nullable', 'false', '--output', join(generated, 'api.ts')])
  for (const tsc of [bin('tsc'), join(here, '../../../node_modules/.bin/tsc')]) {
    const { stdout } = await run(tsc, ['-p', here]).catch((error: { stdout: string }) => error)
    expect(stdout).toBe('')
  }
  const { key } = await world.as('zhouMin', (c) => createKeyForRole(c, { role: 'administrator', name: 'client' }))
  const { keepCustomer } = (await import('./program/integrator.ts' as string)) as { keepCustomer: (url: string, key: string, name: string) => Promise<object> }
  const kept = await keepCustomer(api, key, '林晓棠')
  expect(kept).toMatchObject({ name: '林晓棠', found: [(kept as { id: string }).id], versions: ['"1"', '"2"'], hours: '晚上七点后', stale: 'request/stale', refused: '/body/name' })
}, 90_000)
