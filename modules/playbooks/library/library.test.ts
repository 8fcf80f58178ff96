import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { createOffer } from '#modules/offers/api.ts'
import { OfferInput } from '#modules/offers/contract.ts'
import { createParty, matchParties } from '#modules/parties/api.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { checkDefinition } from '../definition/check-definition.ts'
import { requireReady } from '../playbook/require-sound.ts'
import { library } from './index.ts'
import { takePlay } from './take-play.ts'

/** The offers that a play gives. */
let made: string[]
const offers = (play: (typeof library)[number]): string[] => play.gifts.map((_, i) => made[i]!)

let world: World
beforeAll(async () => {
  world = await createWorld()
  made = await world.as('anna', async (c) => [(await createOffer(c, OfferInput.parse({ name: '友', benefit: 'percent', worth: 10 }))).id, (await createOffer(c, OfferInput.parse({ name: '谢', benefit: 'percent', worth: 5 }))).id])
})
afterAll(() => world.close())

test('thirteen plays that keep customers, one for each stage, winning back, inviting, standard processes', () => {
  const count = (group: string) => library.filter((p) => p.group === group).length
  expect([count('retention') >= 13, count('stage'), count('level'), count('recovery'), count('referral'), count('process')]).toEqual([true, 5, 6, 2, 2, 5])
  expect(new Set(library.map((p) => p.key)).size).toBe(library.length)
})

test('every stage, phase of growth, level and the upper rungs have a play that carries out their strategy', () => {
  const served = new Set(library.flatMap((p) => p.serves))
  for (const key of ['stage:0', 'stage:1', 'stage:2', 'stage:3', 'stage:4', 'growth:2', 'acquaintance:4', 'rung:4', ...[1, 2, 3, 4, 5].map((n) => `level:${n}`)]) expect(served, key).toContain(key)
})

test('every play is sound in three languages, and a firm can take it over as it is', async () => {
  for (const play of library) for (const language of languages) expect([play.key, checkDefinition(play.define(language, offers(play)))]).toEqual([play.key, []])
  await world.as('anna', async (c) => { for (const play of library) expect([play.key, await requireReady(c, play.define('zh-CN', offers(play))).catch((refusal) => refusal)]).toEqual([play.key, undefined]) })
})

test('what is not compared says why; marketing is written as marketing, so that a refusal of it holds', () => {
  for (const play of library) {
    const { holdout, steps } = play.define('en', offers(play))
    expect([play.key, holdout > 0]).toEqual([play.key, play.unheld === null])
    const purposes = new Set(steps.flatMap((s) => (s.do === 'message' ? [s.purpose] : [])))
    if (['win-back', 'birthday', 'festival', 'second-purchase', 'upgrade-nudge', 'replenishment', 'level-basic'].includes(play.key)) expect([play.key, [...purposes]]).toEqual([play.key, ['marketing']])
  }
})

test('a play that is taken over for a level keeps to the contact policy: it starts those who are due, not all', async () => {
  const conditions = { field: 'level', op: 'is', value: '4' } as const
  const { definition } = await world.as('anna', (c) => takePlay(c, 'level-proactive', { conditions }))
  expect(definition.conditions).toEqual({ all: [conditions, { field: 'contactDue', op: 'within', value: 3650 }] })
  const people = await world.as('liNa', async (c) => Promise.all(['久', '近', '别'].map(async (name) => (await createParty(c, { kind: 'person', name, roles: ['customer'] })).id)))
  const [long, lately] = people as [string, string, string]
  await world.owner.query('insert into intelligence.standing (party_id) select id from parties.party on conflict do nothing')
  await world.owner.query("update intelligence.standing set level = case when party_id = $3 then 2 else 4 end, last_day = '2026-01-01' where party_id = any (array[$1, $2, $3]::bigint[])", people)
  await world.as('liNa', (c) => logTouchpoint(c, { kind: 'call', direction: 'out', participants: [{ partyId: lately, role: 'subject' }], at: new Date(today.getTime() - 5 * 86_400_000), source: 'test' }))
  expect(Array.from(await world.as('anna', (c) => matchParties(c, definition.conditions!)), String)).toEqual([long])
})
