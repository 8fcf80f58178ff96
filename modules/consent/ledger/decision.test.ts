import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { mergeParties, unmergeParties } from '#modules/parties/testing/merging.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { liftSuppression, suppress } from '../suppression/suppress.ts'
import { putWishes } from '../wish/put-wishes.ts'
import { type ConsentInput } from '../contract.ts'
import { putPurpose } from '../purpose/put-purpose.ts'
import { checkConsent, decideConsent, decideMany } from './decide-consent.ts'
import { recordConsent } from './record-consent.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const person = async (name: string, email?: string) => (await world.as('liNa', (c) => createParty(c, { kind: 'person', name, ...(email && { contacts: [{ channel: 'email', value: email, label: 'main' }] }) }))).id
/** As 李娜, at a moment. */
const at = <T>(time: string, work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(world.db, world.actors.liNa, work, new Date(time))
const says = (party: string, state: ConsentInput['state'], time: string, purpose = 'marketing') => at(time, (c) => recordConsent(c, party, { purpose, state, source: 'phone' }))
const reason = async (partyId: string, purpose = 'marketing', channel: string | null = 'email') => (await world.as('liNa', (c) => decideConsent(c, { partyId, purpose, channel }))).reason
const merge = (survivor: string, merged: string, time: string) => at(time, (c) => mergeParties(c, survivor, { mergedId: merged, survivorVersion: 1, mergedVersion: 1, choices: {} }))

test('service rests on the contract: no refusal of marketing, complaint or pause keeps anyone from it; a refusal of itself, a dead address and the law do', async () => {
  const party = await person('林晓棠', 'Lin@Example.com')
  await says(party, 'withdrawn', '2026-01-01T00:00:00Z')
  await world.as('liNa', (c) => suppress(c, { channel: 'email', address: 'lin@example.com', reason: 'complaint', source: 'smtp' }))
  expect([await reason(party, 'service'), await reason(party)]).toEqual(['assumed', 'complaint'])
  const { id } = await world.as('liNa', (c) => suppress(c, { channel: 'email', address: ' LIN@example.com', reason: 'hard-bounce', source: 'smtp' }))
  expect([await reason(party, 'service'), await reason(party, 'service', 'sms'), await reason(party, 'marketing', 'sms')]).toEqual(['hard-bounce', 'assumed', 'withdrawn'])
  await expect(world.as('liNa', (c) => liftSuppression(c, id, 'x'))).rejects.toMatchObject({ code: 'consent/suppression-not-found' })
  await world.as('hePrivacy', (c) => liftSuppression(c, id, '已更正'))
  expect(await reason(party, 'service')).toBe('assumed')
  await says(party, 'denied', '2026-02-01T00:00:00Z', 'service')
  expect(await reason(party, 'service')).toBe('denied')
  const protectedOne = await person('未成年人')
  await world.as('hePrivacy', (c) => suppress(c, { partyId: protectedOne, reason: 'legal', source: 'court' }))
  expect(await reason(protectedOne, 'service')).toBe('legal')
})

test('a pause holds until its day; a purpose of one’s own asks first, ends by itself, and allows nothing once it is inactive', async () => {
  const party = await person('陈蕾')
  await says(party, 'granted', '2026-10-01T00:00:00Z')
  await world.as('liNa', (c) => putWishes(c, party, { wishes: [{ purpose: 'marketing', pausedUntil: '2026-12-31T00:00:00Z', mostPerMonth: 2 }], unwanted: [] }))
  expect(await world.as('liNa', (c) => decideConsent(c, { partyId: party, purpose: 'marketing', channel: null }))).toMatchObject({ allowed: false, state: 'granted', reason: 'paused', until: '2026-12-31T00:00:00Z' })
  const label = { 'zh-CN': '联盟', 'zh-TW': '聯盟', en: 'Alliance' }
  const input = { label, text: null, active: true, stance: 'asked', lawfulBasis: 'consent', contacts: true, doubleOptIn: false, validMonths: 6, channels: null, mostPerMonth: null } as const
  await expect(world.as('zhouMin', (c) => putPurpose(c, 'alliance', { ...input, stance: 'assumed' }))).rejects.toMatchObject({ code: 'consent/assumed-needs-basis' })
  await world.as('zhouMin', (c) => putPurpose(c, 'alliance', input))
  expect(await reason(party, 'alliance')).toBe('unknown')
  await says(party, 'granted', '2026-04-01T00:00:00Z', 'alliance')
  expect(await reason(party, 'alliance')).toBe('expired')
  await says(party, 'granted', '2026-07-01T00:00:00Z', 'alliance')
  expect(await reason(party, 'alliance')).toBe('granted')
  await expect(world.as('anna', (c) => putPurpose(c, 'alliance', input))).rejects.toThrow()
  await expect(world.as('hePrivacy', (c) => putPurpose(c, 'alliance', { ...input, channels: ['pigeon'] }))).rejects.toMatchObject({ code: 'consent/purpose-channel' })
  await world.as('hePrivacy', (c) => putPurpose(c, 'alliance', { ...input, channels: ['email'] }))
  expect([await reason(party, 'alliance'), await reason(party, 'alliance', 'sms'), await reason(party, 'alliance', null)]).toEqual(['granted', 'no-channel', 'granted'])
  await world.as('zhouMin', (c) => putPurpose(c, 'alliance', { ...input, active: false }))
  expect(await reason(party, 'alliance')).toBe('no-purpose')
})

test('merged records keep the most protective word until the survivor speaks after the merge; taken out again, a record keeps what was refused meanwhile', async () => {
  const [survivor, merged] = [await person('李四'), await person('李四（旧）')]
  await says(merged, 'withdrawn', '2026-01-01T00:00:00Z')
  await says(survivor, 'granted', '2026-02-01T00:00:00Z')
  const made = await merge(survivor, merged, '2026-03-01T00:00:00Z')
  expect(await reason(survivor)).toBe('withdrawn')
  await says(survivor, 'granted', '2026-04-01T00:00:00Z')
  expect([await reason(survivor), await reason(merged)]).toEqual(['granted', 'granted'])
  await says(survivor, 'withdrawn', '2026-05-01T00:00:00Z', 'profiling')
  await at('2026-06-01T00:00:00Z', (c) => unmergeParties(c, survivor, made.id, null, { fields: {}, rows: [] }))
  expect([await reason(merged), await reason(survivor), await reason(merged, 'profiling'), await reason(survivor, 'profiling')]).toEqual(['withdrawn', 'granted', 'withdrawn', 'withdrawn'])
  await says(merged, 'granted', '2026-07-01T00:00:00Z', 'profiling')
  expect(await reason(merged, 'profiling')).toBe('granted')
})

test('nothing is decided of a party that may not be seen, nor for whom consent is closed; a check tells the proof', async () => {
  const party = await person('王芳')
  await world.as('liNa', (c) => recordConsent(c, party, { purpose: 'marketing', state: 'granted', source: 'form', proof: { form: 'F-7' } }))
  expect(await world.as('wangQiang', (c) => decideMany(c, [party], { purpose: 'service' }))).toEqual([])
  expect(await world.as('wangQiang', (c) => decideConsent(c, { partyId: party, purpose: 'service', channel: null }))).toMatchObject({ allowed: false, reason: 'unknown' })
  expect(await world.as('wuShen', (c) => decideMany(c, [party], { purpose: 'service' }))).toEqual([])
  expect(await world.as('liNa', (c) => checkConsent(c, party, { purpose: 'marketing' }))).toMatchObject({ allowed: true, reason: 'granted', source: 'form', proof: { form: 'F-7' } })
  await expect(world.as('wangQiang', (c) => checkConsent(c, party, { purpose: 'marketing' }))).rejects.toMatchObject({ code: 'consent/party-not-found' })
})

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()
const entries = fc.array(fc.record({ who: fc.nat(7), purpose: fc.constantFrom('service', 'marketing'), channel: fc.constantFrom(null, 'email', 'sms'), state: fc.constantFrom('granted', 'denied', 'withdrawn', 'expired'), opt: fc.constantFrom(null, 'double-pending'), at: fc.nat(300), ends: fc.constantFrom(null, 100, 400) }), { minLength: 5, maxLength: 40 })

test('many at once are decided as each alone; and each as the rule says in plain words', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, (_, i) => person(`甲${i}`)))
  const rank = ['withdrawn', 'denied', 'expired', 'granted']
  const plainly = (said: { purpose: string; channel: string | null; state: string; opt: string | null; at: number; ends: number | null }[], purpose: string, channel: string | null): string => {
    const [last] = said.filter((e) => e.purpose === purpose && (e.channel === null || e.channel === channel)).toSorted((a, b) => b.at - a.at || rank.indexOf(a.state) - rank.indexOf(b.state))
    const ties = said.filter((e) => last && e.purpose === purpose && (e.channel === null || e.channel === channel) && e.at === last.at && e.state === last.state)
    const e = ties.at(-1)
    const state = !e ? 'unknown' : e.state !== 'granted' ? e.state : e.ends !== null && e.ends <= 325 ? 'expired' : e.opt === 'double-pending' ? 'pending' : 'granted'
    if (purpose === 'service') return state === 'granted' || state === 'denied' || state === 'withdrawn' ? state : 'assumed'
    return state
  }
  await fc.assert(fc.asyncProperty(entries, async (said) => {
    await world.owner.query('delete from consent.entry where party_id = any($1)', [ids])
    await world.owner.query('insert into consent.entry (party_id, purpose, channel, state, opt_in, valid_until, at, recorded_at) select party, purpose, channel, state, opt, ends, at, now() from jsonb_to_recordset($1) r (nr int, party bigint, purpose text, channel text, state text, opt text, ends timestamptz, at timestamptz) order by nr',
      [JSON.stringify(said.map((e, nr) => ({ nr, party: ids[e.who], purpose: e.purpose, channel: e.channel, state: e.state, opt: e.state === 'granted' ? e.opt : null, ends: e.state === 'granted' && e.ends !== null ? day(e.ends) : null, at: day(e.at) })))])
    for (const purpose of ['service', 'marketing']) {
      for (const channel of [null, 'email']) {
        const { many, single } = await world.as('liNa', async (c) => ({ many: await decideMany(c, ids, { purpose, channel }), single: await Promise.all(ids.map((partyId) => decideConsent(c, { partyId, purpose, channel }))) }))
        const byId = new Map(many.map((d) => [d.partyId, d]))
        expect(single.map((d) => [d.allowed, d.reason])).toEqual(ids.map((id) => [byId.get(id)!.allowed, byId.get(id)!.reason]))
        expect(single.map((d) => d.reason)).toEqual(ids.map((_, who) => plainly(said.filter((e) => e.who === who).map((e) => (e.state === 'granted' ? e : { ...e, opt: null, ends: null })), purpose, channel)))
      }
    }
  }), { numRuns: 15 })
})

test('the decision does not lean on who asks: a refusal on a merged record of another unit binds whoever sees the survivor', async () => {
  const survivor = await person('赵一')
  const { rows: [other] } = await world.owner.query<{ id: string }>("insert into parties.party (kind, name, sort_name, unit_id, survivor_id, created_at, updated_at) values ('person', 'x', 'x', $1, $2, $3, $3) returning id", [world.units.gaoxin, survivor, today])
  await world.owner.query("insert into consent.entry (party_id, purpose, state, at, recorded_at) values ($1, 'marketing', 'withdrawn', '2026-02-01', now())", [other!.id])
  expect([await reason(survivor), (await world.as('zhouMin', (c) => decideMany(c, [survivor], { purpose: 'marketing' })))[0]!.reason]).toEqual(['withdrawn', 'withdrawn'])
  expect((await world.as('liNa', ({ tx }) => sql`select 1 from consent.secret`.execute(tx).catch((e: { code: string }) => e.code)))).toBe('42501')
})
