import { Readable } from 'node:stream'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideConsent, recordConsent } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { localStore } from '#platform/files/local-store.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { queueMessages } from '../ledger/queue-messages.ts'
import { findMessages } from '../ledger/find-messages.ts'
import { noteDelivery } from '../notice/note-delivery.ts'
import { receiveMessage } from './receive-message.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-inbound-'))
let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(async () => { await world.close(); rmSync(folder, { recursive: true }) })

async function customer(name: string, email: string): Promise<string> {
  const { id } = await world.as('liNa', (c) => createParty(c, { kind: 'person', name, contacts: [{ channel: 'email', value: email, label: 'main' }] }))
  await world.as('liNa', (c) => recordConsent(c, id, { purpose: 'marketing', state: 'granted', source: 'hand', at: '2026-01-01T00:00:00Z' }))
  return id
}
async function written(partyId: string, state: 'sent' | 'doubtful' = 'sent'): Promise<string> {
  const step = `t/${partyId}/${state}`
  await world.as('anna', (c) => queueMessages(c, { step, channel: 'email', purpose: 'marketing', subject: '新茶', body: '您好', audience: sql`select ${partyId}::bigint as party_id` }))
  const { rows: [made] } = await world.owner.query<{ id: string }>(`update messaging.message set state = $2, handed_at = $3, ended_at = case when $2 = 'sent' then $3::timestamptz end where step = $1 returning id::text`, [step, state, today])
  return made!.id
}
const receive = (key: string, from: string, more = {}) => world.asSystem((c) => receiveMessage(c, { channel: 'email', providerKey: key, at: today, from, subject: '回复', text: '好的，周六见。', ...more }))
const timeline = async (partyId: string) => (await world.owner.query<{ kind: string; text: string }>('select kind, text from touchpoints.touchpoint where $1 = any (party_ids) and source = $2 order by id', [partyId, 'messaging'])).rows
const notices = async (messageId: string) => (await world.owner.query<{ kind: string }>('select kind from messaging.notice where message_id = $1 order by id', [messageId])).rows.map((n) => n.kind)

test('what comes in is kept once with its files, stands on the timeline and is a reply to what it answers', async () => {
  const party = await customer('林晓棠', 'lin@example.com')
  const message = await written(party)
  const staged = await localStore(folder).stage(Readable.from([Buffer.from('合同')]), 1000)
  const files = [{ name: '合同.txt', type: 'text/plain', staged }]
  expect(await receive('<a@qq>', 'lin@private.example', { inReplyTo: message, files })).toMatchObject({ partyId: party, messageId: message })
  expect(await receive('<a@qq>', 'lin@private.example', { inReplyTo: message })).toBeNull()
  expect(await timeline(party)).toEqual([{ kind: 'message-received', text: '回复\n\n好的，周六见。' }])
  expect(await notices(message)).toEqual(['replied'])
  expect((await world.owner.query('select name, size::int from messaging.inbound_file')).rows).toEqual([{ name: '合同.txt', size: 6 }])
  expect((await world.owner.query("select count(*)::int as n from files.held where holder = 'messaging.inbound_file'")).rows[0].n).toBe(1)
})

test('without a thread the address tells; two of one address are nobody until one was written to; a machine’s answer counts as nothing', async () => {
  const [one, two] = [await customer('陈蕾', 'home@example.com'), await customer('王芳', 'home@example.com')]
  expect(await receive('<b@qq>', 'LIN@example.com')).toMatchObject({ messageId: null })
  expect(await receive('<b2@qq>', 'lin@example.com', { subject: '回复: Re：新茶', text: '想要两盒' })).toMatchObject({ messageId: expect.any(String) })
  expect(await receive('<b3@qq>', 'lin@example.com', { subject: 'Re: 新茶', at: new Date(today.getTime() + 40 * 86_400_000) })).toMatchObject({ messageId: null })
  expect(await receive('<c@qq>', 'home@example.com')).toMatchObject({ partyId: null })
  expect(await receive('<d@qq>', 'nobody@example.com')).toMatchObject({ partyId: null })
  const message = await written(two)
  expect(await receive('<e@qq>', 'Home@example.com')).toMatchObject({ partyId: two })
  expect(await receive('<f@qq>', 'home@example.com', { inReplyTo: message, automatic: true })).toMatchObject({ partyId: two, messageId: message })
  expect([await timeline(one), (await timeline(two)).length, await notices(message)]).toEqual([[], 1, []])
})

test('notices stand once; one that only the arrived can cause settles a doubt; a bounce and a complaint suppress the address', async () => {
  const party = await customer('周建国', 'zhou@example.com')
  const [sent, doubtful] = [await written(party), await written(party, 'doubtful')]
  const note = (messageId: string, kind: 'delivered' | 'opened' | 'complained' | 'clicked', more = {}) => world.asSystem((c) => noteDelivery(c, [{ messageId, kind, at: today, ...more }]))
  expect([await note(sent, 'delivered'), await note(sent, 'delivered'), await note(sent, 'opened', { machine: true })]).toEqual([1, 0, 1])
  expect(await note(doubtful, 'opened')).toBe(1)
  const list = await world.as('anna', (c) => findMessages(c, { limit: 10, partyId: party }))
  expect(list.items.map((m) => [m.state, m.notices.map((n) => `${n.kind}${n.machine ? ' by a machine' : ''}`)])).toEqual([['sent', ['opened']], ['sent', ['delivered', 'opened by a machine']]])
  expect((await timeline(party)).map((t) => t.kind)).toEqual(['message-sent'])
  await note(sent, 'complained')
  expect(await world.asSystem((c) => decideConsent(c, { partyId: party, purpose: 'marketing', channel: 'email' }))).toMatchObject({ allowed: false, reason: 'complaint' })
  const { rows } = await world.owner.query<{ name: string }>("select name from events.event where name like 'messaging.messages-%' order by id")
  expect(rows.map((e) => e.name)).toEqual(expect.arrayContaining(['messaging.messages-replied', 'messaging.messages-delivered', 'messaging.messages-opened', 'messaging.messages-ended', 'messaging.messages-complained']))
})
