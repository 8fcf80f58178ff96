import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import pino from 'pino'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { run as forgetAnswers } from './forget-answers.ts'

let world: ServedWorld
beforeAll(async () => { world = await createServedWorld() })
afterAll(() => world.close())

const person = { kind: 'person', name: '林晓棠' }

test('the same idempotency key does the work once and answers alike; for other work it is refused', async () => {
  const headers = { 'idempotency-key': 'one' }
  const first = await world.ask('liNa', { method: 'POST', path: '/parties', body: person, headers })
  const again = await world.ask('liNa', { method: 'POST', path: '/parties', body: person, headers })
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.body).toEqual(first.body)
  expect(again.headers['idempotency-replayed']).toBe('true')
  const other = await world.ask('liNa', { method: 'POST', path: '/parties', body: { ...person, name: '别人' }, headers })
  expect(other.body).toMatchObject({ type: 'request/idempotency-reused', status: 422 })
  const twins = await Promise.all([1, 2, 3].map(() => world.ask('liNa', { method: 'POST', path: '/parties', body: person, headers: { 'idempotency-key': 'two' } })))
  expect(new Set(twins.map((t) => (t.body as { id: string }).id)).size).toBe(1)
})

test('an answer is kept for a day and then forgotten', async () => {
  const kept = async () => (await world.owner.query("select key from http.idempotency where key in ('old', 'new') order by key")).rows.map((r) => r.key)
  for (const key of ['old', 'new']) await world.ask('liNa', { method: 'POST', path: '/parties', body: person, headers: { 'idempotency-key': key } })
  await world.owner.query("update http.idempotency set at = at - interval '25 hours' where key = 'old'")
  await forgetAnswers({ db: world.db, now: new Date(), log: pino({ level: 'silent' }), signal: new AbortController().signal })
  expect(await kept()).toEqual(['new'])
})

test('a versioned record answers with its ETag; a change without If-Match is 428, with an old one 412', async () => {
  const { body, headers } = await world.ask('liNa', { method: 'POST', path: '/parties', body: person })
  const path = `/parties/${(body as { id: string }).id}`
  expect(headers.etag).toBe('"1"')
  expect((await world.ask('liNa', { method: 'PATCH', path, body: { contactHours: '晚上' } })).status).toBe(428)
  expect((await world.ask('liNa', { method: 'PATCH', path, body: { contactHours: '晚上' }, headers: { 'if-match': '"1"' } })).headers.etag).toBe('"2"')
  expect((await world.ask('liNa', { method: 'PATCH', path, body: { contactHours: '早上' }, headers: { 'if-match': '"1"' } })).body).toMatchObject({ type: 'request/stale', status: 412, params: { version: 2 } })
})

test('a call that does not fit its contract is told where and why, with a trace', async () => {
  const { status, body, headers } = await world.ask('liNa', { method: 'POST', path: '/parties', body: { kind: 'robot', name: '' } })
  expect(status).toBe(422)
  expect(body).toMatchObject({ type: 'request/invalid', at: '/body/kind' })
  expect((body as { faults: { at: string }[] }).faults.map((f) => f.at)).toEqual(['/body/kind', '/body/name'])
  expect(headers['x-trace-id']).toBe((body as { trace: string }).trace)
  expect((await world.ask('liNa', { method: 'GET', path: '/parties?limit=100000' })).status).toBe(422)
  expect((await world.ask('liNa', { method: 'GET', path: '/parties?filter=%7Bbroken' })).body).toMatchObject({ at: '/query/filter' })
  expect((await world.ask('liNa', { method: 'GET', path: '/no-such-place' })).body).toMatchObject({ type: 'request/not-found' })
})

test('every answer carries the security headers; no script may stand in a page', async () => {
  const { headers } = await world.ask(null, { method: 'GET', path: '/health' })
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' })
})

test('the description is valid OpenAPI 3.1, and each operation that takes a body shows an example', async () => {
  const { body } = await world.ask(null, { method: 'GET', path: '/openapi.json' })
  const { valid, errors } = await new Validator().validate(structuredClone(body) as Record<string, unknown>)
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  const operations = Object.entries((body as { paths: Record<string, Record<string, { operationId: string; requestBody?: { content: Record<string, { example?: unknown }> } }>> }).paths).flatMap(([, methods]) => Object.values(methods))
  const without = operations.filter((o) => o.requestBody?.content['application/json'] && o.requestBody.content['application/json'].example === undefined).map((o) => o.operationId)
  expect(without).toEqual([])
})
