import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TemplateBody } from '../../body.ts'
import { linksOf } from './links-of.ts'
import { probeLink } from './probe-link.ts'

let url = ''
const asked: string[] = []
const server = createServer((request, reply) => {
  asked.push(`${request.method} ${request.url}`)
  if (request.url === '/fine') return void reply.writeHead(200).end()
  if (request.url === '/old') return void reply.writeHead(301, { location: '/fine' }).end()
  if (request.url === '/round') return void reply.writeHead(302, { location: '/round' }).end()
  if (request.url === '/inside') return void reply.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end()
  if (request.url === '/no-head') return void reply.writeHead(request.method === 'HEAD' ? 405 : 200).end('x'.repeat(1e6))
  if (request.url !== '/silent') reply.writeHead(404).end()
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => { url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; resolve() })))
afterAll(() => { server.closeAllConnections(); server.close() })

test('each link is what a reader would meet: there, moved, gone, silent, going round', async () => {
  const tried = async (path: string) => { const { state, status, to } = await probeLink(`${url}${path}`, { privateAllowed: true, timeout: 300 }); return [state, status, to?.replace(url, '') ?? null] }
  expect(await Promise.all(['/fine', '/old', '/nothing', '/no-head', '/silent', '/round'].map(tried))).toEqual([
    ['fine', 200, null], ['moved', 200, '/fine'], ['gone', 404, null], ['fine', 200, null], ['slow', null, null], ['fault', null, '/round'],
  ])
  expect((await probeLink('http://127.0.0.1:1/', { privateAllowed: true })).state).toBe('unreachable')
})

test('nothing within the firm’s own network is called, neither at once nor by where a link leads', async () => {
  asked.length = 0
  expect([(await probeLink(`${url}/fine`, { privateAllowed: false })).state, (await probeLink('http://[::ffff:10.0.0.1]/', { privateAllowed: false })).state, asked]).toEqual(['private', 'private', []])
  expect((await probeLink('http://localhost:9/', { privateAllowed: false })).state).toBe('private')
})

test('links of every language and block are found once; those with places are each reader’s own', () => {
  const body = TemplateBody.parse({ base: 'en', variants: { en: { blocks: [{ kind: 'text', text: 'See [tea](https://a.cn/1) or https://a.cn/2。' }, { kind: 'columns', columns: [[{ kind: 'button', label: 'x', href: 'https://a.cn/1' }], [{ kind: 'image', src: 'https://a.cn/p.png', href: '{{unsubscribe}}' }]] }] }, 'zh-CN': { blocks: [{ kind: 'button', label: '看', href: 'https://a.cn/{{id}}' }] } }, approved: { template: 'T', url: 'https://a.cn/3' } })
  expect(linksOf(body)).toEqual(['https://a.cn/1', 'https://a.cn/2', 'https://a.cn/p.png', 'https://a.cn/3'])
})
