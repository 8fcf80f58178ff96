import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideConsent, recordConsent } from '#modules/consent/api.ts'
import { queueMessages } from '#modules/messaging/api.ts'
import { run as deliverDue } from '#modules/messaging/delivery/deliver-job.ts'
import { run as readMailLog } from '#modules/messaging/email/log/read-log-job.ts'
import { openMailChannel } from '#modules/messaging/email/open-channel.ts'
import { deliver } from '#modules/messaging/delivery/deliver.ts'
import { createMailbox } from '#modules/messaging/mailbox/manage-mailboxes.ts'
import { run as readMailboxes } from '#modules/messaging/mailbox/read-mailboxes-job.ts'
import { type MailServer, startMailServer } from '#modules/messaging/testing/mail-server.ts'
import { createParty } from '#modules/parties/api.ts'
import { type Found, killSenders } from '#test/process/kill-senders.ts'
import { password, type RealServers, startRealServers } from '#test/mail/real-servers.ts'
import { createWorld, type World } from '#test/world.ts'

const data = mkdtempSync(join(tmpdir(), 'guanxi-real-mail-'))
const log = pino({ level: 'silent' })
const kills = 5 * Number(process.env.KILL_ROUNDS ?? 1)
let world: World
let refusing: MailServer
let servers: RealServers
beforeAll(async () => {
  process.env.GUANXI_DATA = data
  world = await createWorld()
  refusing = await startMailServer(() => 'rcpt 550')
  servers = await startRealServers(Number(new URL(refusing.url).port))
  Object.assign(process.env, { SMTP_URL: servers.smtpUrl, MAIL_FROM: '青城茶业 <hello@firm.test>', BASE_URL: 'https://tea.example', MAIL_LOG: servers.log, MAIL_LOG_WHOLE: 'yes' })
  await world.as('zhouMin', (c) => createMailbox(c, { address: 'hello@firm.test', host: '127.0.0.1', port: servers.imapPort, security: 'none', username: 'hello', password, folder: 'INBOX', plus: true, active: true }))
}, 60_000)
afterAll(async () => {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'BASE_URL', 'MAIL_LOG', 'MAIL_LOG_WHOLE', 'GUANXI_DATA']) delete process.env[name]
  await servers.stop()
  await refusing.close()
  await world.close()
  rmSync(data, { recursive: true })
})

async function customer(name: string, email: string, purpose = 'service'): Promise<string> {
  const { id } = await world.as('liNa', (c) => createParty(c, { kind: 'person', name, contacts: [{ channel: 'email', value: email, label: 'main' }] }))
  if (purpose === 'marketing') await world.as('liNa', (c) => recordConsent(c, id, { purpose, state: 'granted', source: 'hand', at: '2026-01-01T00:00:00Z' }))
  await world.as('anna', (c) => queueMessages(c, { step: `real/${id}`, channel: 'email', purpose, subject: '课程时间', body: '{{name}}，周六上午十点见。', audience: sql`select ${id}::bigint as party_id` }))
  return id
}
const one = async <T>(text: string, values: unknown[]): Promise<T | undefined> => (await world.owner.query(text, values)).rows[0] as T | undefined
async function seen(look: () => Promise<unknown>): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; await sleep(100)) if (await look()) return
  throw new Error('it did not come')
}

test('through Postfix to the reader, whose reply comes through Dovecot onto the timeline while we listen; what Postfix cannot deliver suppresses the address', async () => {
  const [reader, lost] = [await customer('林晓棠', 'lin@town.test'), await customer('陈蕾', 'nobody@gone.test')]
  await deliverDue({ db: world.db, now: new Date(), log, signal: new AbortController().signal })
  expect((await world.owner.query('select state from messaging.message')).rows).toEqual([{ state: 'sent' }, { state: 'sent' }])
  await servers.drained()
  const [mail] = servers.mails('town')
  const stop = new AbortController()
  const listening = readMailboxes({ db: world.db, now: new Date(), log, signal: stop.signal })
  await seen(() => one("select from messaging.notice n join messaging.message m on m.id = n.message_id where m.party_id = $1 and n.kind = 'bounced'", [lost]))
  const transport = createTransport(servers.smtpUrl)
  const messageId = /^message-id:\s*(\S+)/im.exec(mail!)![1]!
  const began = Date.now()
  await transport.sendMail({ from: 'Lin <lin@town.test>', to: 'hello@firm.test', subject: 'Re: 课程时间', text: '好的，周六见。\n\n> 周六上午十点见。', inReplyTo: messageId, references: messageId, attachments: [{ filename: '身份证.txt', content: '副本' }] })
  transport.close()
  await seen(() => one("select from touchpoints.touchpoint where kind = 'message-received' and $1 = any (party_ids) and text like '%周六见%'", [reader]))
  process.stdout.write(`reply on the timeline after ${Date.now() - began} ms\n`)
  stop.abort()
  await listening
  expect(await one('select f.name from messaging.inbound_file f join messaging.inbound i on i.id = f.inbound_id where i.party_id = $1', [reader])).toEqual({ name: '身份证.txt' })
  expect(await world.asSystem((c) => decideConsent({ ...c, now: new Date() }, { partyId: lost, purpose: 'service', channel: 'email' }))).toMatchObject({ allowed: false, reason: 'hard-bounce' })
  expect(await one('select fault, last_uid::int as uid from messaging.mailbox', [])).toEqual({ fault: null, uid: 2 })
}, 120_000)

test('a mail of marketing keeps its return path and its one click through Postfix; a feedback loop’s report on it suppresses the address; Postfix’s log tells what was delivered', async () => {
  const reader = await customer('周建国', 'zhou@town.test', 'marketing')
  await readMailLog({ db: world.db, now: new Date(Date.now() - 60_000), log, signal: new AbortController().signal })
  await deliverDue({ db: world.db, now: new Date(), log, signal: new AbortController().signal })
  await servers.drained()
  const mail = servers.mails('town').find((raw) => raw.includes('Delivered-To: zhou@town.test'))!
  const { id } = (await one<{ id: string }>('select id::text from messaging.message where party_id = $1', [reader]))!
  expect(mail).toMatch(new RegExp(`^Return-Path: <hello\\+g${id}\\.[0-9a-f]{12}@firm\\.test>`, 'm'))
  expect(mail).toMatch(/^List-Unsubscribe: <https:\/\/tea\.example\/api\/v1\/consent\/unsubscribe\/[\w.-]+>,\s+<mailto:hello@firm\.test\?subject=unsubscribe%20[\w.-]+>/m)
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  await readMailLog({ db: world.db, now: new Date(), log, signal: new AbortController().signal })
  expect(await one("select kind from messaging.notice where message_id = $1", [id])).toEqual({ kind: 'delivered' })
  const transport = createTransport(servers.smtpUrl)
  const report = `From: feedback@town.test\r\nTo: hello@firm.test\r\nSubject: FW: tea\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; boundary="b"\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: Loop/1.0\r\nVersion: 1\r\nOriginal-Rcpt-To: zhou@town.test\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${mail.replaceAll('\n', '\r\n')}\r\n--b--\r\n`
  await transport.sendMail({ envelope: { from: 'feedback@town.test', to: 'hello@firm.test' }, raw: report })
  transport.close()
  await servers.drained()
  const stop = new AbortController()
  const listening = readMailboxes({ db: world.db, now: new Date(), log, signal: stop.signal })
  await seen(() => one("select from messaging.notice where message_id = $1 and kind = 'complained'", [id]))
  stop.abort()
  await listening
  expect(await world.asSystem((c) => decideConsent({ ...c, now: new Date() }, { partyId: reader, purpose: 'marketing', channel: 'email' }))).toMatchObject({ allowed: false, reason: 'complaint' })
}, 120_000)

test('senders killed with -9 while they hand over to Postfix: nothing arrives twice, whatever did not is in the list of doubts, and Postfix’s log settles them all: in the end each has arrived once', async () => {
  const before = servers.count('town')
  const found: Found = await killSenders(world, { kills, messages: 200 * kills }, {
    url: servers.smtpUrl, domain: 'town.test', count: () => servers.count('town') - before,
    arrived: async () => { await servers.drained(); return servers.mails('town').map((raw) => /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '').filter((id) => id.endsWith('@example.com>')) },
  })
  process.stdout.write(`${JSON.stringify(found)}\n`)
  expect(found.kills).toBeGreaterThanOrEqual(kills)
  expect([found.twice, found.untold, found.lost]).toEqual([[], [], []])
  process.env.MAIL_FROM = 'hello@example.com'
  await readMailLog({ db: world.db, now: new Date(Date.now() + 20 * 60_000), log, signal: new AbortController().signal })
  const { doubtful, queued } = (await one<{ doubtful: number; queued: number }>("select count(*) filter (where state = 'doubtful')::int as doubtful, count(*) filter (where state = 'queued')::int as queued from messaging.message where step = 'notice'", []))!
  process.stdout.write(`by the log ${found.doubtful - queued} of ${found.doubtful} had arrived, ${queued} had not\n`)
  expect([doubtful, queued]).toEqual([0, found.doubtful - found.doubtfulThatArrived])
  await world.owner.query("update messaging.message set due_at = now() where state = 'queued'")
  const sender = (await openMailChannel(world.db))!
  expect(await deliver(world.db, 'email', sender, new AbortController().signal)).toBe(queued)
  await sender.close()
  await servers.drained()
  const arrived = servers.mails('town').map((raw) => /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '').filter((id) => id.endsWith('@example.com>'))
  expect([arrived.length, new Set(arrived).size]).toEqual([found.messages, found.messages])
}, 60_000 + kills * 20_000)
