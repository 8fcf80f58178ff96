import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { createWorld, today, type World } from '#test/world.ts'
import { putHoldout, redrawHoldout } from './draw-holdout.ts'
import { getHoldout } from './get-holdout.ts'

let world: World
let ids: string[]
beforeAll(async () => {
  world = await createWorld()
  ids = await world.as('liNa', async (c) => {
    const made: string[] = []
    for (let i = 0; i < 40; i++) made.push((await createParty(c, { kind: 'person', name: `客户${i}` })).id)
    return made
  })
})
afterAll(() => world.close())

const held = async (at = today): Promise<string[]> => (await world.owner.query<{ id: string }>('select held_out::text as id from experiments.held_out($1, $2) order by held_out', [ids, at])).rows.map((r) => r.id)
const later = (months: number) => new Date(Date.UTC(2026, 10 + months, 22, 9))

test('nobody is held until it is drawn; a greater share keeps whom it held; asked of a moment, the draw of that moment answers', async () => {
  expect(await held()).toEqual([])
  expect(await world.as('anna', (c) => putHoldout(c, { share: 0.2, months: 6, redraw: false }))).toMatchObject({ share: 0.2, nextAt: '2027-05-22T08:00:00Z', parties: 40 })
  const fifth = await held()
  await inTransaction(world.db, world.actors.anna, (c) => putHoldout(c, { share: 0.5, months: 6, redraw: false }), later(1))
  const half = await held(later(1))
  expect(half.length).toBeGreaterThan(fifth.length)
  expect(half).toEqual(expect.arrayContaining(fifth))
  expect(await held()).toEqual(fifth)
})

test('a merged record is held as the party that it stands for', async () => {
  const [out] = await held(later(1))
  const free = ids.find((id) => id !== out)!
  await world.owner.query('update parties.party set survivor_id = $1 where id = $2', [out, free])
  expect(await held(later(1))).toContain(free)
  await world.owner.query('update parties.party set survivor_id = null where id = $1', [free])
})

test('the schedule draws others on its day and not before; every draw stays to be read', async () => {
  const before = await held(later(1))
  const redraw = (at: Date) => inTransaction(world.db, world.actors.anna, redrawHoldout, at)
  expect(await redraw(later(5))).toBe(false)
  expect(await redraw(later(7))).toBe(true)
  expect(await redraw(later(8))).toBe(false)
  expect(await held(later(7))).not.toEqual(before)
  const { draws } = await inTransaction(world.db, world.actors.guoYating, getHoldout, later(8))
  expect(draws.map((d) => [d.share, d.why, d.redrawn, d.by?.name ?? null])).toEqual([[0.5, 'schedule', true, 'Anna Schmidt'], [0.5, 'hand', false, 'Anna Schmidt'], [0.2, 'hand', true, 'Anna Schmidt']])
})

test('arms have the shares that they were given, the same each time', async () => {
  const { rows } = await world.owner.query<{ arm: number; n: number }>("select experiments.arm('t', g, '{0.5,0.3,0.2}') as arm, count(*)::int as n from generate_series(1, 10000) g group by 1 order by 1")
  expect(rows.map((r) => r.arm)).toEqual([0, 1, 2])
  for (const [i, share] of [0.5, 0.3, 0.2].entries()) expect(Math.abs(rows[i]!.n / 10_000 - share)).toBeLessThan(0.02)
})
