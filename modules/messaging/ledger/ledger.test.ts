import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordConsent } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createWorld, today, type World } from '#test/world.ts'
import type { Outcome } from '../channel/sender.ts'
import { deliver } from '../delivery/deliver.ts'
import { parkAbandoned } from '../delivery/runner.ts'
import { startMailServer } from '../testing/mail-server.ts'
import { claimMessages } from './claim-messages.ts'
import { findMessages } from './find-messages.ts'
import { queueMessages } from './queue-messages.ts'
import { recordOutcomes } from './record-outcomes.ts'
import { resolveMessage } from './resolve-message.ts'
import { sendMessage } from './send-message.ts'

let world: World
let allowed: string[]
beforeAll(async () => {
  world = await createWorld()
  process.env.SMTP_URL = 'smtp://127.0.0.1:1'
  allowed = []
  for (const name of ['林晓棠', '陈蕾', '王芳']) allowed.push(await customer(name))
})
afterAll(async () => { delete process.env.SMTP_URL; await world.close() })

async function customer(name: string, { says = 'granted', email = true }: { says?: 'granted' | 'withdrawn' | null; email?: boolean } = {}): Promise<string> {
  const { id } = await world.as('liNa', (c) => createParty(c, { kind: 'person', name, contacts: email ? [{ channel: 'email', value: `p${name.codePointAt(0)}@example.com`, label: 'main' }] : [], roles: ['customer'] }))
  if (says) await world.as('liNa', (c) => recordConsent(c, id, { purpose: 'marketing', state: says, source: 'hand', at: '2026-01-01T00:00:00Z' }))
  return id
}

const audience = (ids: readonly string[]) => sql`select unnest(${`{${ids.join(',')}}`}::bigint[]) as party_id`
const queue = (step: string, ids: readonly string[]) => world.as('anna', (c) => queueMessages(c, { step, channel: 'email', purpose: 'marketing', subject: '新茶', body: '{{name|您}}好，{{owner}}。', audience: audience(ids) }))
const states = async (step: string) => (await world.owner.query<{ state: string; reason: string | null }>('select state, reason from messaging.message where step = $1 order by id', [step])).rows.map((m) => (m.reason ? `${m.state} ${m.reason}` : m.state))
const runner = '00000000-0000-4000-8000-000000000001'
const claim = async () => (await world.asSystem((c) => claimMessages(c, { channel: 'email', runner, most: 100 }))).messages
const end = (id: string, outcome: Outcome) => world.asSystem((c) => recordOutcomes(c, runner, [{ id, outcome }]))

test('whoever said no, was never asked or has no address is withheld with the reason; asked twice, sent once', async () => {
  const ids = [...allowed, await customer('拒绝者', { says: 'withdrawn' }), await customer('未问者', { says: null }), await customer('无邮箱', { email: false })]
  expect(await queue('test/1', ids)).toEqual({ queued: 3, withheld: 3, known: 0 })
  expect(await queue('test/1', ids)).toEqual({ queued: 0, withheld: 0, known: 6 })
  expect(await states('test/1')).toEqual(['queued', 'queued', 'queued', 'withheld consent-withdrawn', 'withheld consent-unknown', 'withheld no-address'])
})

test('consent is asked again at the hand-over; each outcome ends as it should, and what left is on the timeline once', async () => {
  const [first, second, third] = allowed as [string, string, string]
  await world.as('liNa', (c) => recordConsent(c, third, { purpose: 'marketing', state: 'withdrawn', source: 'phone', at: '2026-06-01T00:00:00Z' }))
  const taken = await claim()
  expect(taken.map((m) => [m.name, m.body])).toEqual([['林晓棠', '林晓棠好，李娜。'], ['陈蕾', '陈蕾好，李娜。']])
  expect(await claim()).toEqual([])
  await end(taken[0]!.id, { kind: 'sent', reference: '250 ok' })
  await end(taken[1]!.id, { kind: 'later', reason: 'smtp 451' })
  await end(taken[0]!.id, { kind: 'failed', reason: 'told late' })
  expect((await states('test/1')).slice(0, 3)).toEqual(['sent', 'queued smtp 451', 'withheld consent-withdrawn'])
  const { rows } = await world.owner.query("select party_ids[1]::text as party, text from touchpoints.touchpoint where kind = 'message-sent'")
  expect(rows).toEqual([{ party: first, text: '新茶' }])
  expect((await world.owner.query('select due_at from messaging.message where party_id = $1', [second])).rows[0].due_at).toEqual(new Date(today.getTime() + 60_000))
})

test('what an ended runner had in hand is in doubt, never sent again by itself, and a person settles it', async () => {
  await queue('test/2', allowed.slice(0, 1))
  await claim()
  expect(await parkAbandoned(world.db)).toBe(1)
  expect(await states('test/2')).toEqual(['doubtful runner-ended'])
  expect(await claim()).toEqual([])
  const [doubtful] = (await world.as('zhaoLei', (c) => findMessages(c, { limit: 10, state: 'doubtful' }))).items
  await expect(world.as('liNa', (c) => resolveMessage(c, doubtful!.id, { arrived: true }))).rejects.toThrow()
  expect(await world.as('zhaoLei', (c) => resolveMessage(c, doubtful!.id, { arrived: false }))).toMatchObject({ state: 'queued' })
  await expect(world.as('zhaoLei', (c) => resolveMessage(c, doubtful!.id, { arrived: true }))).rejects.toThrow('messaging/not-doubtful')
})

test('by hand: refused with the reason where the ledger says no, else queued and delivered with what it names', async () => {
  const write = (party: string) => world.as('liNa', (c) => sendMessage(c, party, { channel: 'email', purpose: 'marketing', subject: '问候', body: '{{name}}，周六见。' }))
  await expect(write(allowed[2]!)).rejects.toMatchObject({ code: 'messaging/not-allowed', params: { state: 'withdrawn' } })
  await expect(world.as('liNa', (c) => sendMessage(c, allowed[0]!, { channel: 'email', purpose: 'marketing', subject: '问候', body: '{{salary}}' }))).rejects.toThrow('messaging/unknown-place')
  expect(await write(allowed[0]!)).toMatchObject({ state: 'queued', party: { name: '林晓棠' }, by: { name: '李娜' } })
  expect((await world.as('wangQiang', (c) => findMessages(c, { limit: 10 }))).items).toEqual([])
  const server = await startMailServer()
  const { openEmail } = await import('../email/email-sender.ts')
  const sender = openEmail({ smtpUrl: server.url, from: 'hello@example.com', width: 2, dkim: null })
  await world.owner.query('update messaging.message set due_at = now() where state = $1', ['queued'])
  expect(await deliver(world.db, 'email', sender, new AbortController().signal)).toBe(3)
  await sender.close()
  await server.close()
  expect(server.arrived.length).toBe(3)
  expect(new Set(server.arrived.map((m) => m.messageId)).size).toBe(3)
})
