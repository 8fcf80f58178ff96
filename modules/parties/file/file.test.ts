import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { run as sweep } from '#platform/files/sweep.ts'
import { createApp } from '#platform/http/app.ts'
import { registerRoutes } from '#platform/http/register.ts'
import { now, stage, type Stage } from '../testing/stage.ts'
import { cleanName } from './clean-name.ts'
import { fileRoutes } from './routes.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const data = mkdtempSync(join(tmpdir(), 'guanxi-files-'))
let s: Stage
let app: FastifyInstance
let lin: string
let who: Actor
beforeAll(async () => {
  process.env.GUANXI_DATA = data
  s = await stage()
  who = s.lina
  lin = await s.put({ name: '林晓棠' })
  app = await createApp(pino({ level: 'silent' }))
  registerRoutes(app, fileRoutes, { db: s.database.db, identify: async () => who })
})
afterAll(async () => {
  await app.close()
  await s.close()
  rmSync(data, { recursive: true })
  delete process.env.GUANXI_DATA
})

async function upload(name: string, content: Uint8Array | string) {
  const form = new FormData()
  form.append('file', new Blob([content as BlobPart]), name)
  const request = new Request('http://x', { method: 'POST', body: form })
  return app.inject({ method: 'POST', url: `/api/v1/parties/${lin}/files`, headers: { 'content-type': request.headers.get('content-type')! }, payload: Buffer.from(await request.arrayBuffer()) })
}
const get = (path = '') => app.inject({ method: 'GET', url: `/api/v1/parties/${lin}/files${path}` })
const kept = () => readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).length

test('a picture comes in once, is listed, and goes out as what cannot run', async () => {
  const first = await upload('证件 照.png', png)
  expect(first.statusCode).toBe(201)
  expect(first.json()).toMatchObject({ name: '证件 照.png', type: 'image/png', size: png.length, uploadedBy: '李娜', scan: 'type-only', previews: true })
  expect((await upload('证件 照.png', png)).json()).toEqual(first.json())
  expect((await get()).json()).toEqual({ files: [first.json()] })
  const { id } = first.json()
  const sent = await get(`/${id}`)
  expect(sent.rawPayload.equals(png)).toBe(true)
  expect(sent.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('证件 照.png')}` })
  const seen = await get(`/${id}?preview=true`)
  expect(seen.headers).toMatchObject({ 'content-type': 'image/png', 'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/) })
  expect(seen.headers['content-disposition']).toMatch(/^inline/)
  expect(await s.told(lin)).toMatchObject({ version: 2, audited: 1 })
})

test('what could run is refused, and nothing of it stays', async () => {
  const before = kept()
  for (const [name, content] of [['page.html', '<html><script>alert(1)</script>'], ['innocent.txt', '<script>alert(1)</script>'], ['face.png', '<html></html>'], ['run.exe', 'MZ\u0000\u0001']] as const) expect((await upload(name, content)).json()).toMatchObject({ type: 'request/not-acceptable-type', status: 415 })
  expect((await upload('big.txt', Buffer.alloc(50 * 1024 ** 2 + 1, 'a'))).json()).toMatchObject({ type: 'request/too-large', status: 413 })
  expect((await app.inject({ method: 'POST', url: `/api/v1/parties/${lin}/files`, payload: {} })).json()).toMatchObject({ type: 'parties/file-missing' })
  expect(kept()).toBe(before)
})

test('only who may; others are told of no file', async () => {
  const { id } = (await upload('名单.csv', '姓名,电话\n林,1')).json()
  who = s.wang
  expect((await upload('x.txt', 'x')).statusCode).toBe(404)
  expect([(await get()).statusCode, (await get(`/${id}`)).statusCode]).toEqual([404, 404])
  who = s.privacy
  expect((await get(`/${id}`)).statusCode).toBe(200)
  expect((await upload('x.txt', 'x')).statusCode).toBe(403)
  who = s.lina
})

test('a content goes when nobody holds it any more', async () => {
  const one = (await upload('a.txt', 'same')).json()
  const two = (await upload('b.txt', 'same')).json()
  const files = kept()
  const job = { db: s.database.db, now, log: pino({ level: 'silent' }), signal: new AbortController().signal }
  const remove = (id: string) => app.inject({ method: 'DELETE', url: `/api/v1/parties/${lin}/files/${id}` })
  expect((await remove(one.id)).statusCode).toBe(204)
  await sweep(job)
  expect([kept(), (await get(`/${two.id}`)).body]).toEqual([files, 'same'])
  await remove(two.id)
  await sweep(job)
  expect([kept(), (await get(`/${two.id}`)).statusCode]).toEqual([files - 1, 404])
})

test('names keep their ending and lose what deceives', () => {
  expect(cleanName('C:\\x\\合同.pdf')).toBe('合同.pdf')
  expect(cleanName('../../etc/passwd.txt')).toBe('passwd.txt')
  expect(cleanName('in\u202Evoice\u0000.pdf')).toBe('invoice.pdf')
  expect(cleanName('.pdf')).toBe('file.pdf')
  expect(cleanName(`${'长'.repeat(300)}.docx`)).toBe(`${'长'.repeat(180)}.docx`)
})
