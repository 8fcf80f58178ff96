import { createHash, createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import PostalMime from 'postal-mime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeMail } from './compose-mail.ts'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
const dkim = { domainName: 'example.com', keySelector: 'mail', privateKey }
const message = { id: '81', partyId: '1', address: 'lin@example.com', name: '林晓棠', subject: '课程时间', body: '周六上午十点见。', html: '<p>周六上午十点见。</p>', purpose: 'marketing', language: 'zh-CN', headers: { 'List-Unsubscribe': '<https://a.example/x>, <mailto:b@example.com>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }
const from = '青城茶业 <hello@example.com>'

test('whatever names, subjects and texts hold, the mail says the same and has no field more', async () => {
  const sign = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 0x7f }) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x10_ffff }) }, { weight: 1, arbitrary: fc.constantFrom(0x2028, 0x85, 0x3d, 0x3f, 0x22, 0x5c, 0x1f468, 0x200d) })
  const anything = fc.array(sign, { maxLength: 120 }).map((signs) => String.fromCodePoint(...signs).replaceAll(/\p{Cs}/gu, ''))
  const shown = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  await fc.assert(fc.asyncProperty(anything, anything, anything.map((s) => s.replaceAll(/\p{Cc}/gu, (c) => (c === '\n' || c === '\r' ? c : ' '))), async (name, subject, body) => {
    const mail = await PostalMime.parse(await composeMail({ ...message, name, subject, body, html: null }, { from, dkim: null }))
    expect([mail.headers.length, mail.subject ?? '', mail.to?.[0]?.address]).toEqual([11, shown(subject), 'lin@example.com'])
    expect((mail.text ?? '').replaceAll('\r\n', '\n').trimEnd()).toBe(body.replaceAll(/\r\n|\r/g, '\n').trimEnd())
  }), { numRuns: 300 })
})

/** Checks a signature as a receiver does, from the words of RFC 6376 alone. */
function verifies(raw: string): boolean {
  const split = raw.indexOf('\r\n\r\n')
  const fields = raw.slice(0, split).split(/\r\n(?![ \t])/)
  const body = raw.slice(split + 4).split('\r\n').map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, '')).join('\r\n').replace(/(\r\n)*$/, '\r\n')
  const relax = (field: string): string => { const [, name, value] = /^([^:]+):([^]*)$/.exec(field)!; return `${name!.toLowerCase()}:${value!.replaceAll('\r\n', '').replaceAll(/[ \t]+/g, ' ').trim()}` }
  const signature = fields.find((f) => f.startsWith('DKIM-Signature:'))!
  const tag = (name: string): string => new RegExp(`\\b${name}=([^;]*)`).exec(signature.replaceAll(/\s+/g, ''))![1]!
  if (createHash('sha256').update(body).digest('base64') !== tag('bh')) return false
  const names = tag('h').split(':')
  const text = [...names.map((name) => relax(fields.find((f) => f.toLowerCase().startsWith(`${name}:`))!)), relax(signature).replace(/b=[^;]*$/, 'b=')].join('\r\n')
  return ['list-unsubscribe', 'list-unsubscribe-post', 'from', 'to', 'subject'].every((name) => names.includes(name)) && createVerify('sha256').update(text).verify(createPublicKey(privateKey), tag('b'), 'base64')
}

test('a mail is signed with the fields of its one-click end; a changed word breaks the seal', async () => {
  const raw = (await composeMail({ ...message, body: 'a  b \n\n' }, { from, dkim })).toString()
  expect(verifies(raw)).toBe(true)
  expect(verifies(raw.replace('auto-generated', 'no'))).toBe(false)
  expect(verifies(raw.replace(/5Lk/, '5Ll').replace(/\r\n\r\n--/, '\r\n\r\nx--'))).toBe(false)
})

test('text, HTML and files arrive as they were written', async () => {
  const mail = await PostalMime.parse(await composeMail(message, { from, dkim, replyTo: 'antwort@example.com' }))
  expect(mail).toMatchObject({ subject: '课程时间', from: { name: '青城茶业', address: 'hello@example.com' }, to: [{ name: '林晓棠', address: 'lin@example.com' }], replyTo: [{ address: 'antwort@example.com' }], messageId: '<guanxi-81@example.com>' })
  expect([mail.text?.trim(), mail.html?.trim()]).toEqual([message.body, message.html])
})
