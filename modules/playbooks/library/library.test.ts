import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { createWorld, type World } from '#test/world.ts'
import { checkDefinition } from '../definition/check-definition.ts'
import { createPlaybook } from '../playbook/save-playbook.ts'
import { library } from './index.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

test('thirteen plays that keep customers, one for each stage, winning back, inviting, standard processes', () => {
  const count = (group: string) => library.filter((p) => p.group === group).length
  expect([count('retention') >= 13, count('stage'), count('recovery'), count('referral'), count('process')]).toEqual([true, 5, 2, 1, 4])
  expect(new Set(library.map((p) => p.key)).size).toBe(library.length)
})

test('every play is sound in three languages, and a firm can take it over as it is', async () => {
  for (const play of library) {
    for (const language of languages) expect([play.key, checkDefinition(play.define(language))]).toEqual([play.key, []])
    expect([play.key, await world.as('anna', (c) => createPlaybook(c, { name: play.name['zh-CN'], definition: play.define('zh-CN') })).then((made) => made.state, (refusal) => refusal)]).toEqual([play.key, 'draft'])
  }
})
