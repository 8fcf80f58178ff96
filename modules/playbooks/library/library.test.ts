import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { createWorld, type World } from '#test/world.ts'
import { checkDefinition } from '../definition/check-definition.ts'
import { createPlaybook } from '../playbook/save-playbook.ts'
import { library } from './index.ts'

/** Made-up ids for the offers that a play gives. */
const offers = (play: (typeof library)[number]): string[] => play.gifts.map((_, i) => String(i + 1))

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

test('thirteen plays that keep customers, one for each stage, winning back, inviting, standard processes', () => {
  const count = (group: string) => library.filter((p) => p.group === group).length
  expect([count('retention') >= 13, count('stage'), count('level'), count('recovery'), count('referral'), count('process')]).toEqual([true, 5, 5, 2, 1, 4])
  expect(new Set(library.map((p) => p.key)).size).toBe(library.length)
})

test('every stage, phase of growth, level and the upper rungs have a play that carries out their strategy', () => {
  const served = new Set(library.flatMap((p) => p.serves))
  for (const key of ['stage:0', 'stage:1', 'stage:2', 'stage:3', 'stage:4', 'growth:2', 'acquaintance:4', 'rung:4', ...[1, 2, 3, 4, 5].map((n) => `level:${n}`)]) expect(served, key).toContain(key)
})

test('every play is sound in three languages, and a firm can take it over as it is', async () => {
  for (const play of library) {
    for (const language of languages) expect([play.key, checkDefinition(play.define(language, offers(play)))]).toEqual([play.key, []])
    expect([play.key, await world.as('anna', (c) => createPlaybook(c, { name: play.name['zh-CN'], definition: play.define('zh-CN', offers(play)) })).then((made) => made.state, (refusal) => refusal)]).toEqual([play.key, 'draft'])
  }
})
