import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMachine } from './is-machine.ts'
import { readOpening, readTarget, sealOpening, sealTarget } from './seal-target.ts'
import { trackLinks, trackText } from './track-links.ts'

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

test('links in plain text are led through us to where they ended, not further; the ways out are not', () => {
  const text = `请看 https://shop.example/茶?a=1&b=2，或（https://shop.example/x）。\nSee https://shop.example/y.\n退订：${base}/unsubscribe/x.y`
  const tracked = trackText(text, '17', { key, base, opening: true })
  expect([...tracked.matchAll(/\/click\/([\w.-]+?)(?=[，）\s]|\.\n)/g)].map((m) => readTarget(key, m[1]!)?.target)).toEqual(['https://shop.example/茶?a=1&b=2', 'https://shop.example/x', 'https://shop.example/y'])
  expect([tracked.includes(`退订：${base}/unsubscribe/x.y`), tracked.includes('）。\nSee ')]).toEqual([true, true])
  const sign = fc.constantFrom(...'abcXYZ019-_~!$&*+,;=:@/?.%茶é')
  const address = fc.tuple(fc.constantFrom('https://a.example', 'http://b.example:8080', 'HTTPS://茶.example'), fc.array(sign, { maxLength: 40 })).map(([host, rest]) => `${host}/${rest.join('')}`)
  fc.assert(fc.property(address, fc.constantFrom('', '.', '，', ' ', ')', '。\n'), (url, end) => {
    const target = url.replace(/[.,;:!?)\]'"]+$/, '')
    if (/['"“”‘’，。]/.test(target)) return
    expect(readTarget(key, /click\/([\w.-]+[\w-])/.exec(trackText(`a ${target}${end}`, '5', { key, base, opening: false }))![1]!)).toEqual({ id: '5', target })
  }))
})

test.each([
  ['GET', { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15' }, false], ['GET', { 'user-agent': 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)' }, false],
  ['GET', { 'user-agent': 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html' }, true], ['GET', { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36' }, true], ['GET', { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/140', 'x-moz': 'prefetch' }, true],
  ['HEAD', { 'user-agent': 'Mozilla/5.0 (Windows)' }, true], ['GET', { 'user-agent': 'Mozilla/5.0' }, true], ['GET', {}, true], ['GET', { 'user-agent': 'Mozilla/5.0 (X)', 'sec-purpose': 'prefetch;prerender' }, true], ['GET', { 'user-agent': 'Barracuda Sentinel' }, true],
])('%s %o by a machine: %s', (method, headers, machine) => {
  expect(isMachine({ method, headers })).toBe(machine)
})
