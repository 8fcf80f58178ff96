import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideMany, recordConsent, suppress } from '#modules/consent/api.ts'
import { importConsents } from '#modules/consent/testing/saying.ts'
import { queueMessages, receiveMessage } from '#modules/messaging/api.ts'
import { sendingChannels } from '#modules/messaging/contract.ts'
import { claimMessages, sendMessage } from '#modules/messaging/testing/ledger.ts'
import { createParty } from '#modules/parties/api.ts'
import { UnmergeInput } from '#modules/parties/contract.ts'
import { mergeParties, unmergeParties } from '#modules/parties/testing/merging.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { run as hearReceived } from '../hear/hear-received.ts'
import { answerConversation } from './answer-conversation.ts'

const PARTIES = 5
const purposes = ['marketing', 'service'] as const
let world: World
let people: string[]
let talks: string[]
beforeAll(async () => {
  process.env.SMTP_URL = 'smtp://127.0.0.1:1'
  world = await createWorld()
  people = await world.as('liNa', async (c) => {
    const made: string[] = []
    for (let i = 0; i < PARTIES; i++) made.push((await createParty(c, { kind: 'person', name: `客户${i}`, contacts: [{ channel: 'email', value: `p${i}@example.com`, label: 'main' }, { channel: 'phone', value: `1380000441${i}`, label: 'main' }, { channel: 'address', value: `一环路 ${i} 号`, label: 'main' }] })).id)
    return made
  })
  await world.owner.query("insert into parties.key (source, key, party_id) select s, s || p, p from unnest($1::bigint[]) p, unnest(array['wechat', 'wecom']) s", [people])
  await world.owner.query("insert into messaging.chat (key, name, language, site, party_id, started_at, seen_at) select lpad(p::text, 22, 'c'), '客户', 'zh-CN', 'https://shop.example', p, now(), now() from unnest($1::bigint[]) p", [people])
  for (const [i, partyId] of people.entries()) await world.asSystem(async (c) => { const got = await receiveMessage(c, { channel: 'email', providerKey: `m${i}`, from: `p${i}@example.com`, partyId, subject: '问', text: '在吗', at: today }); await hearReceived(c, { inboundId: got!.id, partyId, channel: 'email', messageId: null, automatic: false }) })
  talks = (await world.owner.query<{ id: string }>('select id::text from inbox.conversation order by party_id')).rows.map((r) => r.id)
})
afterAll(async () => { delete process.env.SMTP_URL; await world.close() })

const who = fc.nat(PARTIES - 1)
const channel = fc.constantFrom(...sendingChannels)
const purpose = fc.constantFrom(...purposes)
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('say' as const), who, purpose, channel: fc.option(channel), state: fc.constantFrom('granted', 'granted', 'denied', 'withdrawn' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), who, purpose, state: fc.constantFrom('granted', 'denied' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('bar' as const), who, reason: fc.constantFrom('complaint', 'hard-bounce', 'soft-bounce', 'legal', 'request' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), who, other: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmerge' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('to all' as const), channel, purpose }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('by hand' as const), who, channel: fc.constantFrom('email', 'chat' as const), purpose }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('answer' as const), who, channel }) },
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

let steps = 0
let allowedOnce = 0

/** Whoever got a row that is not held back, though the ledger refuses them at that moment. */
async function refused(before: number, now: Date): Promise<unknown[]> {
  const { rows } = await world.owner.query<{ party: string; channel: string; purpose: string; state: string }>("select party_id::text as party, channel, purpose, state from messaging.message where id > $1 and state <> 'withheld'", [before])
  allowedOnce += rows.length
  return inTransaction(world.db, system('test'), async (c) => {
    const found: unknown[] = []
    for (const row of rows) if (!(await decideMany(c, [row.party], row))[0]?.allowed) found.push(row)
    return found
  }, now)
}
const last = async (): Promise<number> => Number((await world.owner.query<{ n: string }>('select coalesce(max(id), 0) as n from messaging.message')).rows[0]!.n)
const version = async (id: string): Promise<number> => (await world.owner.query<{ version: number }>('select version from parties.party where id = $1', [id])).rows[0]!.version

async function carryOut(a: Act, now: Date): Promise<void> {
  const as = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, world.actors.zhouMin, work, now)
  const all = sql`select id as party_id from parties.party where id = any (${`{${people.join(',')}}`}::bigint[]) and survivor_id is null`
  switch (a.do) {
    case 'say': return void await as((c) => recordConsent(c, people[a.who]!, { purpose: a.purpose, channel: a.channel, state: a.state, source: 'phone' }))
    case 'import': return void await inTransaction(world.db, system('test'), (c) => importConsents(c, [{ partyId: people[a.who]!, purpose: a.purpose, channel: null, state: a.state, at: null }], { source: 'f', importId: '9' }), now)
    case 'bar': return void await as((c) => suppress(c, { channel: 'email', address: `p${a.who}@example.com`, reason: a.reason, source: 'test' }))
    case 'merge': return void await as(async (c) => mergeParties(c, people[a.who]!, { mergedId: people[a.other]!, survivorVersion: await version(people[a.who]!), mergedVersion: await version(people[a.other]!), choices: {} }))
    case 'unmerge': {
      const { rows: [merge] } = await world.owner.query<{ id: string; into: string }>('select id::text, survivor_id::text as into from parties.merge where merged_id = $1 and undone_at is null', [people[a.who]])
      if (merge) await as((c) => unmergeParties(c, merge.into, merge.id, null, UnmergeInput.parse({})))
      return
    }
    case 'to all': return void await as((c) => queueMessages(c, { step: `p/${++steps}`, channel: a.channel, purpose: a.purpose, subject: 's', body: 'b', audience: all }))
    case 'by hand': return void await as((c) => sendMessage(c, people[a.who]!, { channel: a.channel, purpose: a.purpose, subject: 's', body: 'b' }))
    case 'answer': return void await answerConversation({ db: world.db, actor: world.actors.zhouMin, now }, talks[a.who]!, { channel: a.channel, ...(a.channel === 'email' && { subject: 's' }), text: 't', done: false }, `k${++steps}`)
  }
}

/** What is refused is refused: no row may come of it. */
const REFUSAL = /^(messaging|inbox|parties|consent)\/|not here/

test('whatever is said, imported, barred, merged and taken apart: nothing is queued by hand, by the API, as an answer, in a chat or to everyone on any channel for whom the ledger refuses, nor taken once it has refused', async () => {
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 22 }), async (acts) => {
    for (const a of acts) {
      const [now, before] = [new Date(today.getTime() + ++steps * 60_000), await last()]
      await carryOut(a, now).catch((error: Error) => { if (!REFUSAL.test(`${(error as { code?: string }).code ?? ''} ${error.message}`)) throw error })
      expect([a, await refused(before, now)]).toEqual([a, []])
    }
    const now = new Date(today.getTime() + ++steps * 60_000)
    for (const of of sendingChannels) await inTransaction(world.db, system('test'), async (c) => {
      const { messages } = await claimMessages(c, { channel: of, runner: '00000000-0000-4000-8000-000000000009', most: 200 })
      for (const m of messages) expect((await decideMany(c, [m.partyId], { purpose: m.purpose, channel: of }))[0]).toMatchObject({ allowed: true })
    }, now)
  }), { numRuns: 5 })
  expect(allowedOnce).toBeGreaterThan(0)
}, 60_000)

test('there is one door: rows of the send ledger are made in one place, and mail outside it goes only to staff, to confirm, or to tell of the circle', () => {
  const root = join(import.meta.dirname, '../../..')
  const files = ['modules', 'apps'].flatMap((part) => readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts') && !/\.test\.ts$|(^|\/)(testing|bench)\//.test(f)).map((f) => `${part}/${f}`))
  const having = (pattern: RegExp) => files.filter((f) => pattern.test(readFileSync(join(root, f), 'utf8'))).toSorted()
  expect(having(/insert into messaging\.message\b/)).toEqual(['modules/messaging/ledger/queue-messages.ts'])
  expect(having(/\bsendMail\(\{/)).toEqual(['modules/consent/confirmation/mail-confirmation.ts', 'modules/measures/schedule/mail-due.ts', 'modules/messaging/template/preview-template.ts', 'modules/people/invitation/deliver-invitation.ts', 'modules/people/sign-in/mail-reset.ts', 'modules/sealed/recovery/announce-job.ts'])
})
