import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { headersOf, newKey, onSignedOut, send, urlOf } from './call.ts'
import { ProblemError } from './problem.ts'

const find = endpoint({ name: 'find', method: 'GET', path: '/parties/{id}/notes', may: 'anyone', summary: 'x', params: z.object({ id: z.string() }), query: z.object({ search: z.string().optional(), tag: z.array(z.string()).optional(), filter: z.unknown().optional() }), reply: z.object({}) })
const make = endpoint({ name: 'make', method: 'POST', path: '/parties', may: 'anyone', summary: 'x', body: z.object({ name: z.string() }) })
const change = endpoint({ name: 'change', method: 'PATCH', path: '/parties', may: 'anyone', summary: 'x', body: z.object({ name: z.string() }) })

test('writes an address: parameters escaped, lists repeated, objects as JSON, empty values left out', () => {
  expect(urlOf(find, { params: { id: 'a/b' }, query: { search: '', tag: ['x', 'y'], filter: { field: 'tier' } } })).toBe('/api/v1/parties/a%2Fb/notes?tag=x&tag=y&filter=%7B%22field%22%3A%22tier%22%7D')
})

test('a POST carries a key, its own where given; a version becomes an ETag', () => {
  expect(headersOf(make, { body: {} })['idempotency-key']).toMatch(/^[0-9a-f]{32}$/)
  expect(headersOf(make, { body: {}, idempotencyKey: 'mine' })['idempotency-key']).toBe('mine')
  expect(headersOf(change, { body: {}, ifMatch: 7 })).toMatchObject({ 'if-match': '"7"', 'content-type': 'application/json' })
  expect(headersOf(change, { body: {} })['idempotency-key']).toBeUndefined()
  expect(newKey()).not.toBe(newKey())
})

const answers: Record<string, [number, string, string]> = {
  '/refused': [409, 'application/problem+json', JSON.stringify({ type: 'parties/merged', status: 409, params: { into: '7' }, at: '/body/name', trace: 't1' })],
  '/out': [401, 'application/problem+json', JSON.stringify({ type: 'request/unauthenticated', status: 401, trace: 't2' })],
  '/proxy': [503, 'text/html', '<h1>away</h1>'],
  '/fine': [200, 'application/json', '{}'],
}
let server: Server
let base: string
beforeAll(async () => {
  server = createServer((request, reply) => {
    const [status, type, body] = answers[request.url ?? ''] ?? [404, 'text/plain', '']
    reply.writeHead(status, { 'content-type': type, 'x-trace-id': 'header' }).end(body)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => { server.close() })

const refusalOf = (path: string): Promise<unknown> => send(base + path, {}).then(() => null, (error: unknown) => error)

test('a refusal is thrown with all it tells', async () => {
  expect(await refusalOf('/refused')).toMatchObject({ code: 'parties/merged', status: 409, params: { into: '7' }, at: '/body/name', trace: 't1' })
  expect(await refusalOf('/fine')).toBeNull()
})

test('a page of a proxy is told apart from a problem body', async () => {
  expect(await refusalOf('/proxy')).toMatchObject({ code: 'request/unavailable', status: 503, trace: 'header' })
})

test('any 401 tells the frame', async () => {
  let told = 0
  onSignedOut(() => { told += 1 })
  await refusalOf('/out')
  expect(told).toBe(1)
})

test('no answer at all is a lost line', async () => {
  const error = await send('http://127.0.0.1:1/', {}).then(() => null, (e: unknown) => e)
  expect(error).toBeInstanceOf(ProblemError)
  expect(error).toMatchObject({ code: 'network/lost', status: 0 })
})
