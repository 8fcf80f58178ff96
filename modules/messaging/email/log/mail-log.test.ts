import { appendFileSync, chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { readMessages } from '../../ledger/read-messages.ts'
import { queueMessages } from '../../ledger/queue-messages.ts'
import { linesAfter } from './log-source.ts'
import { run } from './read-log-job.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-mail-log-'))
const file = join(folder, 'mail.log')
let world: World
let ids: string[]
beforeAll(async () => {
  Object.assign(process.env, { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: '青城茶业 <hello@firm.example>', MAIL_LOG: file })
  world = await createWorld()
  const parties: string[] = []
  for (let i = 1; i <= 4; i++) parties.push((await world.as('liNa', (c) => createParty(c, { kind: 'person', name: `客户${i}`, contacts: [{ channel: 'email', value: `c${i}@town.example`, label: 'main' }] }))).id)
  await world.as('anna', (c) => queueMessages(c, { step: 'log', channel: 'email', purpose: 'service', subject: '通知', body: '停水', audience: sql`select unnest(${`{${parties.join(',')}}`}::bigint[]) as party_id` }))
  ids = (await world.owner.query<{ id: string }>("update messaging.message set state = 'doubtful', reason = 'runner-ended', handed_at = $1 returning id::text", [after(1)])).rows.map((r) => r.id).toSorted((a, b) => Number(a) - Number(b))
})
afterAll(async () => {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'MAIL_LOG', 'MAIL_LOG_WHOLE']) delete process.env[name]
  rmSync(folder, { recursive: true })
  await world.close()
})

function after(minutes: number): Date { return new Date(today.getTime() + minutes * 60_000) }
const read = (minutes: number) => run({ db: world.db, now: after(minutes), log: pino({ level: 'silent' }), signal: new AbortController().signal })
const states = async () => (await world.as('anna', (c) => readMessages(c, sql`where m.step = 'log' order by m.id`))).map((m) => [m.state, m.reason, ...m.notices.map((n) => n.kind)].filter(Boolean).join(' '))
const line = (text: string): void => appendFileSync(file, `Nov 22 16:01:00 mx postfix/${text}\n`)
const taken = (n: number, queue: string): void => { line(`cleanup[1]: ${queue}: message-id=<guanxi-${ids[n]}@firm.example>`); line(`qmgr[2]: ${queue}: from=<hello@firm.example>, size=900, nrcpt=1 (queue active)`) }

test('what the log says was taken has left; what became of it is noted; what was only begun is no arrival, and in time is known to be absent', async () => {
  writeFileSync(file, 'Nov 22 15:59:00 mx postfix/master[1]: daemon started\n')
  await read(0)
  taken(0, 'AAAAAA0001')
  taken(1, 'AAAAAA0002')
  line(`cleanup[1]: AAAAAA0003: message-id=<guanxi-${ids[2]}@firm.example>`)
  line('smtp[3]: AAAAAA0001: to=<c1@town.example>, relay=mx.town.example[192.0.2.7]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)')
  await read(3)
  expect(await states()).toEqual(['sent delivered', 'sent', 'doubtful runner-ended', 'doubtful runner-ended'])
  renameSync(file, `${file}.1`)
  appendFileSync(`${file}.1`, 'Nov 22 16:02:00 mx postfix/smtp[3]: AAAAAA0002: to=<c2@town.example>, relay=mx.town.example[192.0.2.7]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx said: 550 5.1.1 User unknown (in reply to RCPT TO command))\n')
  writeFileSync(file, '')
  await read(5)
  expect(await states()).toEqual(['sent delivered', 'sent bounced', 'doubtful runner-ended', 'doubtful runner-ended'])
  await read(17)
  expect(await states()).toEqual(['sent delivered', 'sent bounced', 'doubtful not-in-log', 'doubtful not-in-log'])
})

test('a log that has a gap proves no absence; another installation’s numbers are not ours; where the log is whole, what it never took goes out once more by itself', async () => {
  await world.owner.query("update messaging.message set reason = 'runner-ended', handed_at = $1 where state = 'doubtful'", [after(20)])
  rmSync(`${file}.1`)
  rmSync(file)
  writeFileSync(`${file}.other`, 'x')
  writeFileSync(file, `Nov 22 16:22:00 mx postfix/cleanup[1]: BBBBBB0001: message-id=<guanxi-${ids[3]}@another.example>\nNov 22 16:22:00 mx postfix/qmgr[2]: BBBBBB0001: from=<x@another.example>, size=900, nrcpt=1 (queue active)\n`)
  process.env.MAIL_LOG_WHOLE = 'yes'
  await read(30)
  await read(46)
  expect((await states()).slice(2)).toEqual(['doubtful runner-ended', 'doubtful runner-ended'])
  await world.owner.query("update messaging.message set handed_at = $1 where id = $2", [after(31), ids[3]])
  await read(47)
  expect((await states()).slice(2)).toEqual(['doubtful runner-ended', 'queued'])
  rmSync(file)
  await read(48)
  expect((await world.owner.query('select fault from messaging.mail_log')).rows[0].fault).toContain('ENOENT')
})

test('the journal is read from its cursor on', async () => {
  const asked = join(folder, 'asked')
  writeFileSync(join(folder, 'journalctl'), `#!/bin/sh\necho "$@" >> ${asked}\necho "AAAA01: removed"\necho "-- cursor: s=abc;i=2"\n`)
  chmodSync(join(folder, 'journalctl'), 0o755)
  const path = process.env.PATH
  process.env.PATH = `${folder}:${path}`
  try {
    const lines = []
    for await (const one of linesAfter('journal:postfix@-.service', { cursor: 's=abc;i=1' })) lines.push(one)
    expect(lines).toEqual([{ text: 'AAAA01: removed', position: { cursor: 's=abc;i=1' }, gap: false }, { text: '', position: { cursor: 's=abc;i=2' }, gap: false }])
  } finally {
    process.env.PATH = path
  }
})
