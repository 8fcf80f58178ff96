import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import PostalMime from 'postal-mime'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideConsent, recordConsent } from '#modules/consent/api.ts'
import { findUnreachable } from '#modules/consent/testing/saying.ts'
import { createParty } from '#modules/parties/api.ts'
import { changeContact } from '#modules/parties/testing/contacts.ts'
import type { Context } from '#platform/db/transaction.ts'
import { localStore } from '#platform/files/local-store.ts'
import { isSealed } from '#platform/secret/seal-secret.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { deliver } from '../delivery/deliver.ts'
import { type Desk, takeMail } from '../email/inbox/take-mail.ts'
import { openMailChannel } from '../email/open-channel.ts'
import { readSealingKey } from '../email/sealing-key.ts'
import { noteDelivery } from '../notice/note-delivery.ts'
import { readMessages } from '../ledger/read-messages.ts'
import { queueMessages } from '../ledger/queue-messages.ts'
import { openMailboxPassword } from '../secret/places.ts'
import { run as sealKept } from '../secret/seal-kept-job.ts'
import { type MailboxServer, startMailboxServer } from '../testing/mailbox-server.ts'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import type { MailboxInput } from './contract.ts'
import { createMailbox, findMailboxes } from './manage-mailboxes.ts'
import { testMailbox } from './test-mailbox.ts'
import { watchMailbox, type Watched } from './watch-mailbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-mailbox-'))
const secret = 'app-password-of-the-mailbox'
const lines: string[] = []
const log = pino({ level: 'trace' }, { write: (line) => { lines.push(line) } })
let world: World
let post: MailServer
let box: MailboxServer
let desk: Desk
beforeAll(async () => {
  world = await createWorld()
  post = await startMailServer((address) => (address.startsWith('gone') ? 'rcpt 550' : 'take'))
  box = await startMailboxServer(secret)
  Object.assign(process.env, { SMTP_URL: post.url, MAIL_FROM: '青城茶业 <hello@firm.example>', BASE_URL: 'https://tea.example' })
  desk = { db: world.db, store: localStore(folder), key: await readSealingKey(world.db) }
  await world.as('zhouMin', (c) => createMailbox(c, settings({ password: secret })))
})
afterAll(async () => {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'BASE_URL']) delete process.env[name]
  await Promise.all([world.close(), post.close(), box.close()])
  rmSync(folder, { recursive: true })
})

const settings = (more: Partial<MailboxInput> = {}): MailboxInput => ({ address: 'hello@firm.example', host: '127.0.0.1', port: box.port, security: 'none', username: 'hello', folder: 'INBOX', plus: true, active: true, ...more })
async function written(name: string, email: string): Promise<{ party: string; id: string; raw: string }> {
  const { id: party } = await world.as('liNa', (c) => createParty(c, { kind: 'person', name, contacts: [{ channel: 'email', value: email, label: 'main' }] }))
  await world.as('liNa', (c) => recordConsent(c, party, { purpose: 'marketing', state: 'granted', source: 'hand', at: '2026-01-01T00:00:00Z' }))
  await world.as('anna', (c) => queueMessages(c, { step: `t/${party}`, channel: 'email', purpose: 'marketing', subject: '新茶', body: '{{name}}好', audience: sql`select ${party}::bigint as party_id` }))
  const sender = (await openMailChannel(world.db))!
  await deliver(world.db, 'email', sender, new AbortController().signal)
  await sender.close()
  const { rows: [message] } = await world.owner.query<{ id: string }>('select id::text from messaging.message where party_id = $1', [party])
  return { party, id: message!.id, raw: post.arrived.at(-1)?.raw ?? '' }
}
const header = (raw: string, name: string): string => new RegExp(`^${name}:\\s*((?:.*\\r?\\n)(?:[ \\t].*\\r?\\n)*)`, 'im').exec(raw)?.[1]?.replaceAll(/\r?\n\s+/g, '').trim() ?? ''
const told = async (partyId: string) => (await world.as('anna', (c) => readMessages(c, sql`where m.party_id = ${partyId}`)))[0]!
const reason = async (partyId: string) => (await world.asSystem((c) => decideConsent({ ...c, now: new Date() }, { partyId, purpose: 'marketing', channel: 'email' }))).reason
const bounce = (to: string, status: string, said: string, about = '') => `From: MAILER-DAEMON@mx.example\nTo: ${to}\nMessage-ID: <${Math.random()}@mx.example>\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; someone@else.example\nAction: failed\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${said}\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${about}\n\n--b--\n`
const take = (raw: string) => takeMail(desk, Buffer.from(raw.replaceAll('\n', '\r\n')), today)

test('a mail for marketing carries the one click and its foot, comes back to its own return path, and a reply finds its way home', async () => {
  const { party, id, raw } = await written('林晓棠', 'lin@example.com')
  const way = header(raw, 'List-Unsubscribe')
  expect(way).toMatch(/^<https:\/\/tea\.example\/api\/v1\/consent\/unsubscribe\/[\w.-]+>, ?<mailto:hello@firm\.example\?subject=unsubscribe%20[\w.-]+>$/)
  expect([header(raw, 'List-Unsubscribe-Post'), header(raw, 'Reply-To')]).toEqual(['List-Unsubscribe=One-Click', 'hello@firm.example'])
  expect(post.arrived.at(-1)!.from).toMatch(new RegExp(`^hello\\+g${id}\\.[0-9a-f]{12}@firm\\.example$`))
  expect((await PostalMime.parse(raw)).text).toMatch(/林晓棠好\s+-- \s+退订：https:\/\/tea\.example\/unsubscribe\/\S+\s+订阅设置：https:\/\/tea\.example\/preferences\//)
  const reply = (head: string) => take(`From: 林 <private@example.org>\nMessage-ID: <${head.length}@example.org>\nSubject: Re: 新茶\nIn-Reply-To: <guanxi-${id}@firm.example>\n${head}\n\n来两斤。\n\n> 林晓棠好`)
  expect([await reply('X-A: b'), await reply('X-A: b'), await reply('Auto-Submitted: auto-replied')]).toEqual(['message', 'known', 'message'])
  expect((await told(party)).notices.map((n) => n.kind)).toEqual(['replied'])
  expect((await world.owner.query("select text, automatic from messaging.inbound where party_id = $1 order by id", [party])).rows).toEqual([{ text: '来两斤。', automatic: false }, { text: '来两斤。', automatic: true }])
  const token = /unsubscribe%20([\w.-]+)>/.exec(way)![1]!
  expect(await take(`From: lin@example.com\nMessage-ID: <u@x>\nSubject: unsubscribe ${token}\n\n`)).toBe('unsubscribe')
  expect(await reason(party)).toBe('withdrawn')
})

test('what comes back for good suppresses the address, at the door or later; a made-up bounce and a full mailbox do not', async () => {
  const gone = await written('陈蕾', 'gone@example.com')
  expect([(await told(gone.party)).state, await reason(gone.party)]).toEqual(['failed', 'hard-bounce'])
  const { party, id } = await written('王芳', 'wang@example.com')
  const path = post.arrived.at(-1)!.from
  expect(await take(bounce('hello@firm.example', '5.1.1', 'user unknown', `<guanxi-${id}@firm.example>`))).toBe('report')
  expect(await take(bounce(path.replace(/\.\w{12}@/, '.000000000000@'), '5.1.1', 'user unknown'))).toBe('message')
  expect(await take(bounce(path, '5.2.2', 'mailbox full'))).toBe('report')
  expect([await reason(party), (await told(party)).notices.map((n) => n.kind)]).toEqual(['granted', ['soft-bounced', 'soft-bounced']])
  expect(await take(bounce(path, '5.1.1', 'user unknown'))).toBe('report')
  expect([await reason(party), (await told(party)).notices.map((n) => n.kind).at(-1)]).toEqual(['hard-bounce', 'bounced'])
})

test('what keeps coming back for a time is left alone after as many messages as the setting says, service goes on, and what arrives lifts it; the contact says so, and a corrected one is free', async () => {
  await world.owner.query(`insert into firm.setting (key, value, updated_at) values ('sending.soft-bounces', '{"after":2,"days":30}', now())`)
  const { party } = await written('赵六', 'full@example.com')
  const noted = (c: Context, path: string, n: number) => takeMail(desk, Buffer.from(bounce(path, '4.2.2', 'mailbox full', '').replace('Message-ID: <', `Message-ID: <${n}`).replaceAll('\n', '\r\n')), c.now)
  const again = async (n: number) => {
    await world.as('anna', (c) => queueMessages(c, { step: `soft/${n}`, channel: 'email', purpose: 'service', subject: '通知', body: '{{name}}', audience: sql`select ${party}::bigint as party_id` }))
    const sender = (await openMailChannel(world.db))!
    await deliver(world.db, 'email', sender, new AbortController().signal)
    await sender.close()
    return post.arrived.at(-1)!.from
  }
  const first = post.arrived.at(-1)!.from
  for (const n of [1, 2]) await world.asSystem((c) => noted(c, first, n))
  expect(await reason(party)).toBe('granted')
  await world.asSystem(async (c) => noted(c, await again(1), 3))
  const decided = async (purpose: string) => (await world.asSystem((c) => decideConsent({ ...c, now: new Date() }, { partyId: party, purpose, channel: 'email' }))).reason
  expect([await decided('marketing'), await decided('service')]).toEqual(['soft-bounce', 'assumed'])
  const shown = async () => (await world.as('liNa', (c) => findUnreachable(c, party))).contacts.map((x) => [x.channel, x.reason, x.said])
  expect(await shown()).toEqual([['email', 'soft-bounce', '550 mailbox full']])
  const { rows: [last] } = await world.owner.query<{ id: string }>('select max(id)::text as id from messaging.message')
  await world.asSystem((c) => noteDelivery({ ...c, now: new Date() }, [{ messageId: last!.id, kind: 'delivered', at: new Date() }]))
  expect([await decided('marketing'), await shown()]).toEqual(['granted', []])
  const { party: lost } = await written('钱七', 'gone7@example.com')
  const { rows: [contact] } = await world.owner.query<{ id: string }>("select id::text from parties.contact where party_id = $1", [lost])
  const wrong = async () => (await world.as('liNa', (c) => findUnreachable(c, lost))).contacts
  expect(await wrong()).toMatchObject([{ contactId: contact!.id, reason: 'hard-bounce', said: expect.stringContaining('550') as string }])
  await world.as('liNa', (c) => changeContact(c, lost, contact!.id, { value: 'qian@example.com' }))
  expect([await wrong(), await reason(lost)]).toEqual([[], 'granted'])
  expect(await world.as('wangQiang', (c) => findUnreachable(c, lost))).toEqual({ contacts: [] })
})

test('a mailbox is read from where it was left, listens, and is found again after the server went away; its settings are tried with clear words', async () => {
  const before = await written('周建国', 'zhou@example.com')
  const row = async (): Promise<Watched> => opened(await world.asSystem(async ({ tx }) => (await sql<Watched>`select m.id::text, m.host, m.port, m.security, m.username, m.folder, messaging.mailbox_password(m.id) as password, m.uid_validity::text as "uidValidity", m.last_uid::int as "lastUid", m.created_at as since from messaging.mailbox m`.execute(tx)).rows[0]!))
  function opened(door: Watched): Watched { return { ...door, password: openMailboxPassword(door.password, door) } }
  const received = async () => Number((await world.owner.query<{ n: string }>('select count(*) as n from messaging.inbound where party_id = $1', [before.party])).rows[0]!.n)
  const mail = (n: number) => box.deliver(`From: zhou@example.com\nMessage-ID: <m${n}@example.com>\nSubject: 问一下\n\n第${n}封\n`)
  /* Listens until so many were read, or the server is gone. */
  const watch = async (many: number, meanwhile: () => unknown = () => {}) => {
    const stop = new AbortController()
    const watching = watchMailbox(await row(), { desk, log, signal: stop.signal, until: new Date(Date.now() + 10_000) })
    await meanwhile()
    for (const until = Date.now() + 8000; (await row()).lastUid < many && Date.now() < until;) await sleep(20)
    stop.abort()
    await watching
  }
  mail(1)
  await watch(2, async () => { while ((await received()) < 1) await sleep(20); mail(2) })
  expect(await received()).toBe(2)
  const dropped = watchMailbox(await row(), { desk, log, signal: new AbortController().signal, until: new Date(Date.now() + 10_000) })
  await sleep(150)
  box.drop()
  await dropped
  mail(3)
  await watch(3)
  expect([await received(), (await row()).lastUid]).toEqual([3, 3])
  const faultOf = async (more: Partial<MailboxInput>) => (await testMailbox({ db: world.db, actor: world.actors.zhouMin, now: today }, settings({ password: secret, ...more }))).fault
  expect([await faultOf({}), await faultOf({ password: 'wrong' }), await faultOf({ folder: 'Nowhere' }), await faultOf({ port: 1 })]).toEqual([null, 'wrong-password', 'no-folder', 'no-connection'])
  const listed = await world.as('zhouMin', findMailboxes)
  expect([...lines, JSON.stringify(listed)].join()).not.toContain(secret)
})

test('the password of a mailbox lies sealed: no table shows it, nor opens it another mailbox; one from before is sealed by the job', async () => {
  const stored = async () => (await world.owner.query<{ password: string }>('select password from messaging.mailbox')).rows[0]!.password
  const { rows: tables } = await world.owner.query<{ name: string }>("select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
  const { rows: [found] } = await world.owner.query<{ n: string }>(tables.map(({ name }) => `select count(*) as n from ${name} t where t::text like '%${secret}%'`).join(' union all ').replace(/^/, 'select sum(n) as n from (').concat(') x'))
  expect(Number(found!.n)).toBe(0)
  expect([openMailboxPassword(await stored(), settings()), openMailboxPassword(await stored(), settings({ host: 'elsewhere.example' }))]).toEqual([secret, ''])
  await world.owner.query('update messaging.mailbox set password = $1', [secret])
  await sealKept({ db: world.db, now: today, log, signal: new AbortController().signal })
  expect([isSealed(await stored()), openMailboxPassword(await stored(), settings())]).toEqual([true, secret])
})
