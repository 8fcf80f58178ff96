import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { recordConsent } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createWorld, type World } from '#test/world.ts'
import { claimMessages } from '../ledger/claim-messages.ts'
import { queueMessages } from '../ledger/queue-messages.ts'

/** A Sunday, 16:00 in Chengdu. */
const now = new Date('2026-11-22T08:00:00Z')
const runner = '00000000-0000-4000-8000-000000000002'
let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())
afterEach(() => world.owner.query("delete from firm.setting; delete from experiments.draw; delete from messaging.pace; update messaging.message set state = 'cancelled', ended_at = now(), runner = null where state in ('queued', 'handing', 'sent')"))

let n = 0
async function customer(zone: string | null = null, domain = 'example.com'): Promise<string> {
  const { id } = await world.as('liNa', (c) => createParty(c, { kind: 'person', name: `客户${++n}`, contacts: [{ channel: 'email', value: `c${n}@${domain}`, label: 'main' }] }))
  await world.as('liNa', (c) => recordConsent(c, id, { purpose: 'marketing', state: 'granted', source: 'hand', at: '2026-01-01T00:00:00Z' }))
  if (zone) await world.owner.query('update parties.party set zone = $2 where id = $1', [id, zone])
  return id
}
const set = (key: string, value: unknown) => world.owner.query('insert into firm.setting (key, value, updated_at) values ($1, $2, now())', [key, JSON.stringify(value)])
const queue = (step: string, ids: readonly string[], more: { purpose?: string; priority?: number; at?: Date } = {}) => world.as('anna', ({ tx, actor }) => queueMessages({ tx, actor, now: more.at ?? now }, { step, channel: 'email', purpose: more.purpose ?? 'marketing', subject: '新茶', body: '您好', audience: sql`select unnest(${`{${ids.join(',')}}`}::bigint[]) as party_id`, ...(more.priority !== undefined && { priority: more.priority }) }))
const claim = async (at = now) => (await world.asSystem(({ tx, actor }) => claimMessages({ tx, actor, now: at }, { channel: 'email', runner, most: 100 }))).messages.map((m) => m.partyId)
const row = async (step: string, party: string) => (await world.owner.query<{ state: string; reason: string | null; due_at: Date; yielded_to: string | null }>('select state, reason, due_at, yielded_to from messaging.message where step = $1 and party_id = $2', [step, party])).rows[0]!
const sent = () => world.owner.query("update messaging.message set state = 'sent', ended_at = now(), runner = null where state = 'handing'")

test('marketing waits for each reader’s own morning, when it is asked for and when it is taken; service goes at once', async () => {
  await set('sending.quiet', { from: '21:00', to: '09:00' })
  const [here, berlin, york, odd] = [await customer(), await customer('Europe/Berlin'), await customer('America/New_York'), await customer('Nowhere/Land')]
  const all = [here, berlin, york, odd]
  await queue('q/1', all)
  expect(await Promise.all(all.map(async (id) => (await row('q/1', id)).due_at.toISOString()))).toEqual(['2026-11-22T08:00:00.000Z', '2026-11-22T08:00:00.000Z', '2026-11-22T14:00:00.000Z', '2026-11-22T08:00:00.000Z'])
  await queue('q/2', [york], { purpose: 'service' })
  expect(await claim()).toEqual([here, berlin, odd, york])
  await queue('q/3', [here])
  expect(await claim(new Date('2026-11-22T15:00:00Z'))).toEqual([york])
  expect(await row('q/3', here)).toMatchObject({ state: 'queued', due_at: new Date('2026-11-23T01:00:00Z') })
})

test('no more than the caps in the reader’s own days; a higher priority makes a waiting one yield, and says to whom', async () => {
  await set('sending.caps', { day: 1, week: 2, month: null })
  const [one, two] = [await customer(), await customer()]
  expect(await queue('c/1', [one, two], { priority: 40 })).toMatchObject({ queued: 2 })
  expect(await queue('c/2', [one])).toMatchObject({ queued: 1, withheld: 0 })
  expect(await row('c/1', one)).toMatchObject({ state: 'withheld', reason: 'yielded', yielded_to: 'c/2' })
  expect(await queue('c/3', [one, two], { priority: 10 })).toMatchObject({ queued: 0, withheld: 2 })
  expect(await row('c/3', one)).toMatchObject({ reason: 'cap-day' })
  expect(await queue('c/4', [one], { purpose: 'service' })).toMatchObject({ queued: 1 })
  expect((await claim()).sort()).toEqual([one, one, two].sort())
  await sent()
  const monday = new Date('2026-11-23T08:00:00Z')
  expect(await queue('c/5', [one], { at: monday })).toMatchObject({ queued: 1 })
  expect(await queue('c/6', [one], { at: new Date('2026-11-24T08:00:00Z') })).toMatchObject({ queued: 1 })
  expect(await queue('c/7', [one], { at: new Date('2026-11-25T08:00:00Z') })).toMatchObject({ withheld: 1 })
  expect(await row('c/7', one)).toMatchObject({ reason: 'cap-week' })
})

test('what was asked for while it was allowed and piles up is held when it is taken: the most important goes', async () => {
  const one = await customer()
  await queue('p/1', [one], { priority: 20 })
  await queue('p/2', [one], { priority: 60 })
  await set('sending.caps', { day: 1, week: null, month: null })
  expect(await claim()).toEqual([one])
  expect([await row('p/1', one), await row('p/2', one)]).toMatchObject([{ state: 'withheld', reason: 'cap-day' }, { state: 'handing' }])
})

test('two runners at once do not pass a cap together: the second waits for the first and sees what it took', async () => {
  await set('sending.caps', { day: 1, week: null, month: null })
  await set('sending.rates', { perMinute: null, domains: [{ domain: 'qq.com', perHour: 3600 }], warmUp: null })
  const [one, two] = [await customer(), await customer(null, 'qq.com')]
  await world.owner.query("insert into experiments.draw (seed, share, why, drawn_at) values ('s', 0, 'hand', '2026-01-01')")
  for (const step of ['t/1', 't/2', 't/3']) await queue(step, [one, two], { purpose: 'service' })
  await world.owner.query("update messaging.message set marketing = true, purpose = 'marketing', local_day = '2026-11-22' where step like 't/%'")
  let release = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  const take = (most: number, wait?: Promise<void>) => world.asSystem(async ({ tx, actor }) => { const { messages } = await claimMessages({ tx, actor, now }, { channel: 'email', runner, most }); taken.push(messages.length); await wait; return messages })
  const taken: number[] = []
  const first = take(2, held)
  while (!taken.length) await new Promise((resolve) => { setTimeout(resolve, 5) })
  const second = take(4)
  await new Promise((resolve) => { setTimeout(resolve, 80) })
  expect(taken).toEqual([2])
  release()
  expect([(await first).map((m) => m.partyId).sort(), await second]).toEqual([[one, two].sort(), []])
  expect((await world.owner.query("select state || ' ' || coalesce(reason, '') as s, count(*)::int as n from messaging.message where step like 't/%' group by 1 order by 1")).rows).toEqual([{ s: 'handing ', n: 2 }, { s: 'withheld cap-day', n: 4 }])
})

test('a reader’s own wish for how often counts, and the firm’s holdout gets no marketing, only service', async () => {
  const [one, two] = [await customer(), await customer()]
  await world.owner.query("insert into consent.wish (party_id, purpose, most_per_month, at) values ($1, 'marketing', 1, now())", [one])
  expect(await queue('w/1', [one, two])).toMatchObject({ queued: 2 })
  expect(await queue('w/2', [one, two])).toMatchObject({ queued: 1, withheld: 1 })
  expect(await row('w/2', one)).toMatchObject({ reason: 'wish' })
  await world.owner.query("update consent.purpose set most_per_month = 2 where key = 'marketing'")
  expect(await queue('w/2b', [two])).toMatchObject({ withheld: 1 })
  expect(await row('w/2b', two)).toMatchObject({ reason: 'wish' })
  await world.owner.query('update consent.purpose set most_per_month = null')
  await world.owner.query("insert into experiments.draw (seed, share, why, drawn_at) values ('s', 0.5, 'hand', '2026-01-01')")
  const { rows: [held] } = await world.owner.query<{ ids: string[] }>("select array(select h::text from experiments.held_out(array(select id from parties.party), $1) h) as ids", [now])
  const many: string[] = []
  for (let i = 0; i < 8; i++) many.push(await customer())
  await queue('w/3', many)
  for (const id of many) expect((await row('w/3', id)).reason).toBe(held!.ids.includes(id) || (await world.owner.query('select from experiments.held_out(array[$1::bigint], $2)', [id, now])).rowCount ? 'holdout' : null)
  expect(await queue('w/4', many, { purpose: 'service' })).toMatchObject({ withheld: 0 })
  await world.owner.query("update experiments.draw set share = 0.5, drawn_at = '2026-12-01'")
})

test('mails to one domain leave at its pace, others are not kept back by it', async () => {
  await set('sending.rates', { perMinute: null, domains: [{ domain: 'qq.com', perHour: 3600 }], warmUp: null })
  const qq = [await customer(null, 'qq.com'), await customer(null, 'vip.qq.com'), await customer(null, 'qq.com')]
  const other = await customer()
  await queue('r/1', [...qq, other])
  expect(await claim()).toEqual([qq[0], other])
  expect(await claim(new Date(now.getTime() + 1000))).toEqual([qq[1]])
  expect(await claim(new Date(now.getTime() + 5000))).toEqual([qq[2]])
})
