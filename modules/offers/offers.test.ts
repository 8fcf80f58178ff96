import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOrders } from '#modules/orders/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { giveOffer, readOffer } from './api.ts'
import { type Offer, OfferInput } from './contract.ts'
import { findGifts } from './gift/find-gifts.ts'
import { giveByHand } from './gift/give-by-hand.ts'
import { revokeGift } from './gift/revoke-gift.ts'
import { addCodes } from './offer/add-codes.ts'
import { findReferrals, acceptByHand } from './invitation/find-referrals.ts'
import { run as hearFriend } from './invitation/hear-friend.ts'
import { createOffer, setOfferState } from './offer/save-offer.ts'
import { redeemCode } from './redemption/redeem-code.ts'
import { run as matchOrders } from './redemption/match-orders-job.ts'
import { invitedValues } from './values/invited-values.ts'
import { offerValues } from './values/offer-values.ts'

let world: World
let ids: string[]
beforeAll(async () => {
  world = await createWorld()
  ids = await world.as('liNa', async (c) => {
    const made: string[] = []
    for (let i = 0; i < 24; i++) made.push((await createParty(c, { kind: 'person', name: `客户${i}`, roles: i % 2 ? ['customer'] : [] })).id)
    return made
  })
})
afterAll(() => world.close())

const open = (input: object): Promise<Offer> => world.as('anna', async (c) => setOfferState(c, (await createOffer(c, OfferInput.parse({ name: '春茶九折', benefit: 'percent', worth: 10, ...input }))).id, 'active'))
const audience = (of: readonly string[]) => sql`select unnest(${`{${of.join(',')}}`}::bigint[]) as party_id`
const give = (offerId: string, step: string, of: readonly string[] = ids) => inTransaction(world.db, system('test'), (c) => giveOffer(c, { offerId, step, audience: audience(of) }), today)
const gifts = (offerId: string) => world.as('anna', (c) => findGifts(c, { offerId, limit: 100 })).then((page) => page.items)
const codes = async (offerId: string) => (await gifts(offerId)).map((g) => g.code!)

test('a step gives once; codes are each their own; the limit per party holds over steps; who fits no condition gets none and is told', async () => {
  const { id } = await open({ perParty: 1, prefix: 'TEA', validDays: 10, who: { field: 'role', op: 'is', value: 'customer' } })
  expect(await give(id, 'a')).toEqual({ given: 12, known: 0, refused: { stock: 0, limit: 0, conditions: 12, 'not-running': 0 } })
  expect(await give(id, 'a')).toMatchObject({ given: 0, known: 12, refused: { conditions: 12 } })
  expect(await give(id, 'b')).toMatchObject({ given: 0, refused: { limit: 12, conditions: 12 } })
  const given = (await gifts(id)).filter((g) => g.state === 'given')
  expect(new Set(given.map((g) => g.code)).size).toBe(12)
  expect(given.every((g) => /^TEA[A-HJ-NP-Z2-9]{12}$/.test(g.code!) && g.validUntil === '2026-12-02')).toBe(true)
})

test('whatever is asked at once, no more goes out than the stock, each gets at most one a step, and all are accounted for', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 30 }), fc.array(fc.subarray([...Array(24).keys()], { minLength: 1 }), { minLength: 2, maxLength: 4 }), fc.boolean(), async (stock, audiences, pooled) => {
    const { id } = await open({ stock: pooled ? null : stock, perParty: null, codes: pooled ? 'imported' : 'generated' })
    if (pooled && stock) await world.as('anna', (c) => addCodes(c, id, Array.from({ length: stock }, (_, i) => `P${id}-${i}`)))
    const results = await Promise.all(audiences.map((of, i) => give(id, `step/${i % 2}`, of.map((k) => ids[k]!))))
    const rows = await gifts(id)
    const out = rows.filter((g) => g.state === 'given')
    const asked = new Set(audiences.flatMap((of, i) => of.map((k) => `${i % 2}:${k}`)))
    expect(rows.length).toBe(asked.size)
    expect(out.length).toBe(Math.min(stock, asked.size))
    expect(results.reduce((n, r) => n + r.given, 0)).toBe(out.length)
    expect(new Set(out.map((g) => g.code)).size).toBe(out.length)
  }), { numRuns: 12 })
}, 60_000)

test('a code is redeemed once, by whom it was given, for enough, and in time; taken back it leaves its place to another', async () => {
  const { id } = await open({ stock: 3, least: '100', validDays: 5 })
  expect((await world.as('anna', (c) => giveByHand(c, id, [ids[0]!, ids[1]!, ids[2]!]))).given).toBe(3)
  await expect(world.as('anna', (c) => giveByHand(c, id, [ids[3]!]))).rejects.toMatchObject({ code: 'offers/not-given', params: { why: 'stock' } })
  const all = await gifts(id)
  const [first, second, third] = ids.slice(0, 3).map((party) => all.find((g) => g.party.id === party))
  const order = async (buyer: string, amount: number, note?: string) => (await world.owner.query<{ id: string }>("insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, note, unit_id, created_at, updated_at) values ($1, '2026-11-22', 'CNY', $2::numeric, $2::numeric * 100, $3, $4, now(), now()) returning id", [buyer, amount, note, world.units.qingyang])).rows[0]!.id
  const [small, large] = [await order(ids[0]!, 50), await order(ids[0]!, 150)]
  const redeem = (code: string, orderId?: string, at = today) => inTransaction(world.db, world.actors.liNa, (c) => redeemCode(c, { code, ...(orderId && { orderId }) }), at)
  await expect(redeem(first!.code!, small)).rejects.toMatchObject({ code: 'offers/too-small' })
  await expect(redeem(second!.code!, large)).rejects.toMatchObject({ code: 'offers/other-party' })
  const both = await Promise.allSettled([redeem(first!.code!.toLowerCase(), large), redeem(first!.code!, large)])
  expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(redeem(second!.code!, undefined, new Date('2026-12-20T00:00:00Z'))).rejects.toMatchObject({ code: 'offers/expired' })
  await world.as('anna', (c) => revokeGift(c, third!.id))
  expect((await world.as('anna', (c) => giveByHand(c, id, [ids[3]!]))).given).toBe(1)
  await order(ids[1]!, 200, `用券 ${second!.code}，周末取`)
  await matchOrders({ db: world.db, now: today, log: { info() {} }, signal: new AbortController().signal } as never)
  expect((await gifts(id)).find((g) => g.id === second!.id)?.state).toBe('redeemed')
  expect((await world.as('anna', (c) => readOffer(c, id))).counts).toEqual({ given: 3, redeemed: 2, refused: 0, pool: 0 })
})

test('a message names the code that its own step gave', async () => {
  const { id } = await open({ codes: 'common', commonCode: 'QINGCHENG', perParty: null })
  await give(id, 'campaign/1/wave/1', ids.slice(0, 2))
  const { id: other } = await open({ prefix: 'B' })
  await give(other, 'campaign/2/wave/1', ids.slice(0, 1))
  const read = (step: string | null) => world.asSystem((c) => offerValues.read(c, { parties: ids.slice(0, 3), keys: new Set(['offer.code']), step }))
  expect([...(await read('campaign/1/wave/1'))].map(([party, v]) => [party, v['offer.code']])).toEqual([[ids[0], 'QINGCHENG'], [ids[1], 'QINGCHENG']])
  expect((await read(null)).get(ids[0]!)?.['offer.code']).toBe((await codes(other))[0])
})

test('a friend who comes by a code is connected with who invited them, both get a gift once, and nobody invites themselves', async () => {
  const contact = (value: string) => [{ channel: 'phone' as const, value, label: 'main' as const }]
  const people = ['邀', '友', '家', '号', '客', '后', '多'] as const
  const own = await world.as('liNa', async (c) => Object.fromEntries(await Promise.all(people.map(async (name, i) => [name, (await createParty(c, { kind: 'person', name, contacts: contact(`1390000000${name === '号' ? 0 : i}`) })).id] as const))) as Record<(typeof people)[number], string>)
  await world.owner.query("with house as (insert into parties.party (kind, name, sort_name, unit_id, created_at, updated_at) select 'household', '邀家', '邀家', unit_id, now(), now() from parties.party where id = $1 returning id) insert into parties.connection (party_id, to_id, type, created_at) select p, house.id, 'member', now() from house, unnest(array[$1, $2]::bigint[]) p", [own.邀, own.家])
  const thanks = await open({ name: '谢礼', codes: 'generated', perParty: null })
  const invite = await open({ name: '好友礼', invitation: { thanksId: thanks.id, most: 2, days: 30 } })
  await give(invite.id, 'playbook/1/1', [own.邀])
  const [code] = await codes(invite.id)
  const order = (buyerId: string, note: string | null = null) => ({ kind: 'order' as const, source: 'test', buyerId, orderedDay: '2026-11-22', currency: 'CNY', rate: '1', amount: '100.00', note, lines: [{ description: '茶', quantity: '1', amount: '100.00' }] })
  await world.as('liNa', (c) => createOrders(c, [order(own.客)]))
  const came = (friendId: string) => inTransaction(world.db, system('test'), (c) => hearFriend(c, { submissionId: '1', formId: '1', slug: 'x', edition: 1, partyId: friendId, outcome: 'created', invite: code!.toLowerCase() }), today)
  for (const who of ['邀', '家', '号', '客', '友', '友'] as const) await came(own[who])
  await world.as('liNa', (c) => createOrders(c, [order(own.后, `推荐码 ${code}`), order(own.友)]))
  for (let i = 0; i < 2; i++) await matchOrders({ db: world.db, now: today, log: { info() {} }, signal: new AbortController().signal } as never)
  expect(await world.as('anna', (c) => acceptByHand(c, { code: code!, friendId: own.多 }))).toMatchObject({ state: 'refused', reason: 'limit' })
  await expect(world.as('anna', (c) => redeemCode(c, { code: code!, partyId: own.邀 }))).rejects.toThrow('offers/own-invitation')
  await expect(world.as('anna', (c) => acceptByHand(c, { code: 'NOTHING', friendId: own.多 }))).rejects.toThrow('offers/no-invitation')
  const { items } = await world.as('anna', (c) => findReferrals(c, { limit: 50, offerId: invite.id }))
  expect(items.map((r) => `${r.friend.name} ${r.via} ${r.reason ?? (r.thankedAt ? 'thanked' : 'came')}`).toSorted()).toEqual(['友 form thanked', '后 order thanked', '多 hand limit', '客 form customer', '家 form household', '号 form contact', '邀 form self'].toSorted())
  expect((await gifts(invite.id)).map((g) => `${g.party.name} ${g.state}`).toSorted()).toEqual(['友 given', '后 redeemed', '邀 given'].toSorted())
  expect((await gifts(thanks.id)).map((g) => g.party.name)).toEqual(['邀', '邀'])
  const { rows } = await world.owner.query<{ name: string }>("select p.name from parties.connection c join parties.party p on p.id = c.to_id where c.type = 'refers' and c.party_id = $1 order by p.name", [own.邀])
  expect(rows.map((r) => r.name).toSorted()).toEqual(['友', '后', '多'].toSorted())
  const told = await world.owner.query("select name, count(*)::int as n from events.event where name like 'offers.friend-%' group by name order by name")
  expect(told.rows).toEqual([{ name: 'offers.friend-bought', n: 2 }, { name: 'offers.friend-came', n: 2 }])
  expect((await world.asSystem((c) => invitedValues.read(c, { parties: [own.友, own.邀], keys: new Set(), step: null }))).get(own.邀)).toMatchObject({ 'invited.name': '谢礼' })
})
