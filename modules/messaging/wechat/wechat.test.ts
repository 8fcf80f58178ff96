import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { startProvider } from '../testing/provider-server.ts'
import { accessToken, askWithToken } from './access-token.ts'
import { decipher, encipher, isSigned, readXml, signatureOf } from './envelope.ts'
import { outcomeOfWechat } from './wechat-sender.ts'

const closing: (() => Promise<void>)[] = []
afterAll(async () => { for (const close of closing) await close() })

const seal = { token: 'QDG6eK', aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C', receiver: 'wx5823bf96d3bd56c7' }

test('the published example of enciphered calls is signed and opens', () => {
  const echo = 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ=='
  expect(isSigned('5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3', seal.token, '1409659589', '263014780', echo)).toBe(true)
  expect(decipher(echo, seal)).toBe('1616140317555161061')
})

test('whatever is enciphered opens again, for its receiver alone', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (said) => {
    expect(decipher(encipher(said, seal), seal)).toBe(said)
    expect(() => decipher(encipher(said, seal), { ...seal, receiver: 'wx0000000000000000' })).toThrow()
  }), { numRuns: 30 })
  expect(isSigned(undefined, 'a', 'b')).toBe(false)
  expect(isSigned(signatureOf('b', 'a'), 'a', 'b')).toBe(true)
})

test('a message is read by its fields; entities of its own are refused', () => {
  expect(readXml('<xml><FromUserName><![CDATA[o1]]></FromUserName><Content><![CDATA[你好 <b>]]></Content><MsgId>7</MsgId></xml>')).toEqual({ FromUserName: 'o1', Content: '你好 <b>', MsgId: '7' })
  expect(() => readXml('<!DOCTYPE x [<!ENTITY a "b">]><xml><Content>&a;</Content></xml>')).toThrow()
})

test('a token is fetched once, and anew when it is refused, for then nothing was done', async () => {
  let tokens = 0
  const provider = await startProvider(({ path, query }) => (path === '/cgi-bin/stable_token' ? { access_token: `t${++tokens}`, expires_in: 7200 } : query.get('access_token') === 't1' ? { errcode: 42001 } : { errcode: 0, msgid: 200163836 }))
  closing.push(provider.close)
  const call = { name: `test ${provider.url}`, url: `${provider.url}/cgi-bin/stable_token`, body: { appid: 'wx1' } }
  expect(await accessToken(call, 0)).toBe('t1')
  expect(await accessToken(call, 6_000_000)).toBe('t1')
  expect(await askWithToken<{ errcode: number; msgid: number }>(call, (t) => `${provider.url}/send?access_token=${t}`, {}, 0)).toEqual({ said: { errcode: 0, msgid: 200163836 }, status: 200 })
  expect(await accessToken(call, 7_000_000)).toBe('t3')
  expect(provider.asked.length).toBe(5)
})

test('each of WeChat’s numbers is what it means', () => {
  expect([0, 45047, -1, 43004, 40037].map((errcode) => outcomeOfWechat({ errcode, msgid: 5 }).kind)).toEqual(['sent', 'later', 'later', 'failed', 'failed'])
  expect(outcomeOfWechat({ errcode: 43004 })).toMatchObject({ gone: true })
})
