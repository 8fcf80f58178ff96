import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideMany } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { actOnCampaign, advanceCampaign, createCampaign } from './api.ts'
import { CampaignInput } from './contract.ts'

let world: World
let ids: string[]
let segment: string
const PARTIES = 8
beforeAll(async () => {
  world = await createWorld()
  ids = await world.as('liNa', async (c) => {
    const made: string[] = []
    for (let i = 0; i < PARTIES; i++) made.push((await createParty(c, { kind: 'person', name: `客户${i}`, contacts: [{ channel: 'email', value: `c${i}@example.com`, label: 'main' }] })).id)
    return made
  })
  segment = (await world.owner.query<{ id: string }>("insert into segments.segment (name, definition, fields, acts, grounds, uses, moves, shared, owner_id, filled_at, created_at, updated_at) values ('全部', '{\"all\": []}', '{}', '{}', '{}', '{}', false, true, $1, now(), now(), now()) returning id", [world.actors.anna.memberId])).rows[0]!.id
  await world.owner.query('insert into segments.member (segment_id, party_id, since, unit_id, owner_id) select $1, id, now(), unit_id, owner_id from parties.party where id = any ($2)', [segment, ids])
})
afterAll(() => world.close())

const entry = fc.record({ party: fc.nat(PARTIES - 1), state: fc.constantFrom('granted', 'granted', 'granted', 'granted', 'denied', 'withdrawn', 'expired'), channel: fc.constantFrom(null, 'email', 'sms'), daysAgo: fc.integer({ min: 1, max: 400 }), until: fc.constantFrom(null, null, null, -5, 5) })
const barred = fc.record({ party: fc.nat(PARTIES - 1), reason: fc.constantFrom('hard-bounce', 'complaint', 'legal', 'request') })
const merge = fc.record({ from: fc.nat(PARTIES - 1), to: fc.nat(PARTIES - 1) })

/** Written into the ledger as it is kept; merges only of whole parties, so that nobody stands for somebody that is gone. */
async function live(entries: readonly { party: number; state: string; channel: string | null; daysAgo: number; until: number | null }[], bars: readonly { party: number; reason: string }[], merges: readonly { from: number; to: number }[]): Promise<void> {
  await world.owner.query('delete from consent.suppression; delete from consent.entry; update parties.party set survivor_id = null')
  const day = (n: number) => new Date(today.getTime() + n * 86_400_000)
  for (const e of entries) await world.owner.query("insert into consent.entry (party_id, purpose, channel, state, source, at, recorded_at, valid_until) values ($1, 'marketing', $2, $3, 'hand', $4, $4, $5)", [ids[e.party], e.channel, e.state, day(-e.daysAgo), e.state === 'granted' && e.until !== null ? day(e.until) : null])
  for (const b of bars) await world.owner.query("insert into consent.suppression (party_id, channel, reason, source, at) values ($1, 'email', $2, 'test', $3) on conflict do nothing", [ids[b.party], b.reason, day(-1)])
  for (const m of merges) if (m.from !== m.to) await world.owner.query('update parties.party p set survivor_id = $1 where p.id = $2 and p.survivor_id is null and not exists (select from parties.party a where a.survivor_id = p.id) and exists (select from parties.party s where s.id = $1 and s.survivor_id is null)', [ids[m.to], ids[m.from]])
}

let queued = 0

test('whatever the ledger holds, no wave, late joiner or later wave queues for somebody whom it refuses', async () => {
  await fc.assert(fc.asyncProperty(fc.array(entry, { minLength: 6, maxLength: 20 }), fc.array(barred, { maxLength: 2 }), fc.array(merge, { maxLength: 2 }), fc.array(entry, { maxLength: 4 }), fc.constantFrom(0, 0.3), async (entries, bars, merges, later, holdout) => {
    await live(entries, bars, merges)
    const wave = { channel: 'email', variants: [{ subject: '甲', body: '甲' }, { subject: '乙', body: '乙' }] }
    const { id } = await world.as('anna', (c) => createCampaign(c, CampaignInput.parse({ name: '随机', segments: [segment], holdout, late: true, startsAt: today.toISOString(), waves: [{ dueAt: today.toISOString(), ...wave }, { dueAt: new Date(today.getTime() + 3_600_000).toISOString(), toWhom: 'not-opened', ...wave }] })))
    await world.as('anna', (c) => actOnCampaign(c, id, 'ask'))
    for (const [hours, more] of [[0, []], [2, later]] as const) {
      if (more.length) await live([...entries, ...more.map((e) => ({ ...e, daysAgo: 1 }))], bars, merges)
      const now = new Date(today.getTime() + hours * 3_600_000)
      const before = (await world.owner.query('select id from messaging.message where step like $1', [`campaign/${id}/%`])).rows.map((r: { id: string }) => r.id)
      await advanceCampaign(world.db, id, now, new AbortController().signal)
      const { rows } = await world.owner.query<{ party_id: string }>("select party_id from messaging.message where step like $1 and state = 'queued' and id <> all ($2)", [`campaign/${id}/%`, before])
      const allowed = new Set((await inTransaction(world.db, system('test'), (c) => decideMany(c, ids, { purpose: 'marketing', channel: 'email' }), now)).filter((d) => d.allowed).map((d) => d.partyId))
      queued += rows.length
      expect(rows.filter((r) => !allowed.has(r.party_id))).toEqual([])
    }
  }), { numRuns: 25 })
  expect(queued).toBeGreaterThan(0)
}, 60_000)
