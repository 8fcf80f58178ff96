import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { bringIn, takeBack } from '#test/bring-in.ts'
import { createWorld, type World } from '#test/world.ts'
import { OfferInput } from '../contract.ts'
import { giveByHand } from '../gift/give-by-hand.ts'
import { readOffer } from '../offer/read-offers.ts'
import { createOffer, setOfferState } from '../offer/save-offer.ts'
import { codeKind } from './code-kind.ts'
import { redemptionKind } from './redemption-kind.ts'

let world: World
let parties: string[]
const open = (input: object) => world.as('anna', async (c) => setOfferState(c, (await createOffer(c, OfferInput.parse({ name: '春茶券', benefit: 'amount', worth: 20, perParty: 1, ...input }))).id, 'active'))
const reasons = (rows: readonly { outcome: string; reasons?: readonly { code: string }[] }[]) => rows.map((r) => r.reasons?.[0]?.code ?? r.outcome)
beforeAll(async () => {
  world = await createWorld()
  parties = await world.as('liNa', async (c) => {
    const made: string[] = []
    for (const phone of ['13800004417', '13800004418', '13800004419']) made.push((await createParty(c, { kind: 'person', name: phone, roles: ['customer'], contacts: [{ channel: 'phone', value: phone, label: 'main' }] })).id)
    return made
  })
})
afterAll(() => world.close())

test('codes from a file fill the pool once; what was given stays when the file is taken back', async () => {
  const { id } = await open({ codes: 'imported' })
  const { importId, rows } = await bringIn(world, codeKind, ['code', 'offer'], [['tea-001', id], ['TEA-002', id], ['TEA-001', id], ['x', id], ['TEA-003', '999']])
  expect(reasons(rows)).toEqual(['created', 'created', 'offers/code-known', 'offers/code-form', 'exchange/not-a-choice'])
  expect((await world.as('anna', (c) => readOffer(c, id))).counts.pool).toBe(2)
  await world.as('anna', (c) => giveByHand(c, id, [parties[0]!]))
  expect(await takeBack(world, codeKind, importId)).toEqual({ removed: 1, restored: 0, kept: 1 })
  expect((await world.as('anna', (c) => readOffer(c, id))).counts).toMatchObject({ pool: 0, given: 1 })
})

test('uses from a file are judged as by hand; taken back, the codes can be used again', async () => {
  const own = await open({ prefix: 'OWN', validDays: 5 })
  const all = await open({ codes: 'common', commonCode: 'MINGQIAN' })
  await world.as('anna', async (c) => { await giveByHand(c, own.id, parties); await giveByHand(c, all.id, parties) })
  const { rows: codes } = await world.owner.query<{ code: string }>('select code from offers.gift where offer_id = $1 order by party_id', [own.id])
  const [first, second] = codes.map((r) => r.code) as [string, string]
  const { importId, rows } = await bringIn(world, redemptionKind, ['code', 'at', 'party'], [[first, '2026-11-24', ''], [first, '2026-11-24', ''], [second, '2026-12-24', ''], [second, '2026-11-24', '13800004417'], ['MINGQIAN', '', '13800004418'], ['MINGQIAN', '', ''], ['NOBODY', '', '']])
  expect(reasons(rows)).toEqual(['updated', 'offers/redeemed', 'offers/expired', 'offers/other-party', 'updated', 'offers/party-needed', 'offers/unknown-code'])
  const counts = async () => [own.id, all.id].map(async (id) => (await world.as('anna', (c) => readOffer(c, id))).counts.redeemed)
  expect(await Promise.all(await counts())).toEqual([1, 1])
  const told = async () => Number((await world.owner.query("select count(*) as n from touchpoints.touchpoint where kind = 'offer-redeemed'")).rows[0].n)
  expect(await told()).toBe(2)
  expect(await takeBack(world, redemptionKind, importId)).toEqual({ removed: 0, restored: 2, kept: 0 })
  expect([await Promise.all(await counts()), await told()]).toEqual([[0, 0], 0])
})
