import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { composeMail } from './compose-mail.ts'
import { messageIdOf } from './message-id.ts'
import { openEmail } from './email-sender.ts'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer((address) => {
    const [what] = address.split('@')
    return what === 'full' ? 'rcpt 452' : what === 'gone' ? 'rcpt 550' : what === 'busy' ? 'text 451' : what === 'spam' ? 'text 554' : what === 'dies' ? 'hang up' : what === 'silent' ? 'take and hang up' : 'take'
  })
})
afterAll(() => server.close())

const message = (address: string, id = '7') => ({ id, partyId: '1', address, name: '林晓棠', subject: '课程时间', body: '周六上午十点见。', html: null, purpose: 'service', language: 'zh-CN' })
const settings = () => ({ smtpUrl: server.url, from: '青城茶业 <hello@example.com>', width: 1, dkim: null })

test('a number from the server is a decision; silence after the text had begun is a doubt, before it none', async () => {
  const sender = openEmail(settings())
  const outcomes: Record<string, string> = {}
  for (const who of ['fine', 'full', 'gone', 'busy', 'spam', 'dies', 'silent', 'fine2']) outcomes[who] = (await sender.send(message(`${who}@example.com`))).kind
  await sender.close()
  expect(outcomes).toEqual({ fine: 'sent', full: 'later', gone: 'failed', busy: 'later', spam: 'failed', dies: 'doubtful', silent: 'doubtful', fine2: 'sent' })
  expect(server.arrived.map((m) => m.to)).toEqual(['fine@example.com', 'silent@example.com', 'fine2@example.com'])
})

test('no server: it certainly did not arrive', async () => {
  const sender = openEmail({ ...settings(), smtpUrl: 'smtp://127.0.0.1:1' })
  expect(await sender.send(message('fine@example.com'))).toMatchObject({ kind: 'later' })
  await sender.close()
})

test('a mail is named by its place in the ledger and signed where there is a key', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
  const raw = (await composeMail(message('a@example.com', '81'), { from: '青城茶业 <hello@example.com>', dkim: { domainName: 'example.com', keySelector: 'mail', privateKey } })).toString()
  expect(raw).toContain(`Message-ID: ${messageIdOf('81', 'hello@example.com')}`)
  expect(raw).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;[^]*d=example\.com;[^]*s=mail;/m)
  expect(raw).toContain('Auto-Submitted: auto-generated')
})
