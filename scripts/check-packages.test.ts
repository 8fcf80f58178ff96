import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from './audit.ts'
import { exceptions, type Locked, unlicensed } from './licences.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-packages-'))
let registry: Server
let answer: { status: number; body: unknown }
beforeAll(async () => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0', dependencies: { leaky: '1.0.0' } }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ name: 'x', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'x', version: '1.0.0', dependencies: { leaky: '1.0.0' } }, 'node_modules/leaky': { version: '1.0.0' } } }))
  registry = createServer(({ method }, reply) => { reply.writeHead(method === 'GET' ? 200 : answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(method === 'GET' ? packument : answer.body)) }).listen(0, '127.0.0.1')
  await new Promise((r) => registry.once('listening', r))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await new Promise((r) => registry.close(r))
})
const ask = (level: 'moderate' | 'high') => audit(folder, level, `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`)
const packument = { name: 'leaky', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': { name: 'leaky', version: '1.0.0' } } }
const advisory = { leaky: [{ id: 1, url: 'https://example.com', title: 'leaks', severity: 'moderate', vulnerable_versions: '<2.0.0', cwe: [], cvss: { score: 5, vectorString: null } }] }

test('a weakness that the registry knows is told from its level up', async () => {
  answer = { status: 200, body: advisory }
  expect(await ask('moderate')).toEqual({ weaknesses: [expect.stringMatching(/^leaky .*moderate/)] })
  expect(await ask('high')).toEqual({ weaknesses: [] })
  answer = { status: 200, body: {} }
  expect(await ask('moderate')).toEqual({ weaknesses: [] })
}, 60_000)

test('a registry that does not answer is told, and says why', async () => {
  answer = { status: 405, body: {} }
  expect(await ask('high')).toEqual({ unasked: expect.stringContaining('405') })
  expect(await audit(folder, 'high', 'http://127.0.0.1:9/')).toEqual({ unasked: expect.stringMatching(/./) })
}, 60_000)

test('a production package must be free: GPL, a mixture with GPL and none at all are found; development tools are not asked', () => {
  expect(unlicensed({
    'node_modules/a': { version: '1', license: 'GPL-3.0-only' }, 'node_modules/b': { version: '1', license: '(MIT AND GPL-3.0-only)' }, 'node_modules/@c/c': { version: '1' },
    'node_modules/d': { version: '1', license: '(MIT OR GPL-3.0-only)' }, 'node_modules/e': { version: '1', license: 'GPL-3.0-only', dev: true }, 'node_modules/f': { version: '1', license: 'ISC' }, 'node_modules/@chdb/lib-linux-x64-gnu': { version: '1' },
  })).toEqual(['a 1 GPL-3.0-only', 'b 1 (MIT AND GPL-3.0-only)', '@c/c 1 none named'])
})

test('our own production packages are all free, and every exception is still needed', () => {
  const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  expect(unlicensed(packages)).toEqual([])
  const told = Object.entries(packages).map(([path, p]) => `${path.replace(/^.*node_modules\//, '')} ${p.license ?? ''}`).join('\n')
  expect(Object.keys(exceptions).filter((e) => !told.includes(e))).toEqual([])
})
