import { expect, test } from 'vitest'
import { isMachine } from './is-machine.ts'
import { readOpening, readTarget, sealOpening, sealTarget } from './seal-target.ts'
import { trackLinks } from './track-links.ts'

const key = Buffer.from('a key of the firm')
const base = 'https://tea.example'

test('a link leads to its own target and nowhere else', () => {
  const target = 'https://shop.example/茶?a=1&b=2'
  const token = sealTarget(key, '17', target)
  expect(readTarget(key, token)).toEqual({ id: '17', target })
  const [id, , seal] = token.split('.')
  expect(readTarget(key, `${id}.${Buffer.from('https://evil.example').toString('base64url')}.${seal}`)).toBeNull()
  expect(readTarget(key, token.replace('17.', '18.'))).toBeNull()
  expect(readTarget(Buffer.from('another'), token)).toBeNull()
  expect(readTarget(key, sealTarget(key, '17', 'javascript:alert(1)'))).toBeNull()
  expect([readOpening(key, sealOpening(key, '17')), readOpening(key, `18.${sealOpening(key, '17').slice(3)}`)]).toEqual(['17', null])
})

test('links in HTML are led through us, the ways out are not; the opening is told only where that is wished', () => {
  const html = `<body><a class="b" href="https://shop.example/?a=1&amp;b=2">茶</a> <a href="${base}/unsubscribe/x.y">退订</a> <a href="mailto:a@b.c">写信</a></body>`
  const tracked = trackLinks(html, '17', { key, base, opening: false })
  const token = /\/api\/v1\/messages\/click\/([\w.-]+)"/.exec(tracked)![1]!
  expect(readTarget(key, token)).toEqual({ id: '17', target: 'https://shop.example/?a=1&b=2' })
  expect(tracked).toContain(`href="${base}/unsubscribe/x.y"`)
  expect(tracked).not.toContain('<img')
  expect(trackLinks(html, '17', { key, base, opening: true })).toMatch(/messages\/opening\/17\.[\w-]{22}" width="1" [^>]*><\/body>$/)
})

test.each([
  ['GET', { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15' }, false], ['GET', { 'user-agent': 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)' }, false],
  ['HEAD', { 'user-agent': 'Mozilla/5.0 (Windows)' }, true], ['GET', { 'user-agent': 'Mozilla/5.0' }, true], ['GET', {}, true], ['GET', { 'user-agent': 'Mozilla/5.0 (X)', 'sec-purpose': 'prefetch;prerender' }, true], ['GET', { 'user-agent': 'Barracuda Sentinel' }, true],
])('%s %o by a machine: %s', (method, headers, machine) => {
  expect(isMachine({ method, headers })).toBe(machine)
})
