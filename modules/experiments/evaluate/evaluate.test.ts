import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cuped, meanDifference, seeded } from '#analytics/index.ts'
import { createParty } from '#modules/parties/api.ts'
import { createWorld, type World } from '#test/world.ts'
import { evaluate } from '../api.ts'

let world: World
let ids: string[]
const spent = { before: [] as number[], after: [] as number[] }
const PARTIES = 60
const treats = (i: number): boolean => i % 3 !== 0

beforeAll(async () => {
  world = await createWorld()
  ids = await world.as('liNa', async (c) => {
    const made: string[] = []
    for (let i = 0; i < PARTIES; i++) made.push((await createParty(c, { kind: 'person', name: `客户${i}` })).id)
    return made
  })
  const random = seeded(8)
  const orders: [string, string, number][] = []
  for (const [i, id] of ids.entries()) {
    const habit = Math.round(random() * 5000)
    spent.before.push(habit / 100)
    const then = i % 5 === 4 ? 0 : habit + Math.round(random() * 500) + (treats(i) ? 1000 : 0)
    spent.after.push(then / 100)
    orders.push([id, '2026-08-10', habit])
    if (then) orders.push([id, '2026-09-10', then])
    orders.push([id, '2026-12-01', 9999])
  }
  await world.owner.query(`insert into orders.sales_order (buyer_id, ordered_day, currency, amount, base_cents, base_cost_cents, unit_id, created_at, updated_at)
    select b, d, 'CNY', c / 100.0, c, c / 2, $4, now(), now() from unnest($1::bigint[], $2::date[], $3::bigint[]) o (b, d, c)`, [orders.map((o) => o[0]), orders.map((o) => o[1]), orders.map((o) => o[2]), world.units.qingyang])
})
afterAll(() => world.close())

const side = (which: boolean) => sql`select unnest(${`{${ids.filter((_, i) => treats(i) === which).join(',')}}`}::bigint[]) as party_id`
const ask = (more: object = {}) => world.asSystem((c) => evaluate(c, { treated: side(true), control: side(false), outcome: 'revenue', from: '2026-09-01', to: '2026-09-30', ...more }))
const flags = Uint8Array.from({ length: PARTIES }, (_, i) => (treats(i) ? 1 : 0))

test('counted in the database it is Welch of the rows; with the past, CUPED of the rows', async () => {
  const rows = meanDifference(Float64Array.from(spent.after), flags)
  const plain = await ask({ share: 1 / 3 })
  expect(plain.treated.parties + plain.control.parties).toBe(PARTIES)
  expect(plain.perParty).toEqual({ value: expect.closeTo(rows.difference, 8), lower: expect.closeTo(rows.lower, 8), upper: expect.closeTo(rows.upper, 8) })
  expect(plain.sampleRatio?.mismatch).toBe(false)
  const { adjusted, theta } = cuped(Float64Array.from(spent.after), Float64Array.from(spent.before))
  const better = meanDifference(adjusted, flags)
  const narrowed = await ask({ before: 60 })
  expect(narrowed.cuped).toMatchObject({ theta: expect.closeTo(theta, 8), days: 60 })
  expect(narrowed.perParty).toEqual({ value: expect.closeTo(better.difference, 8), lower: expect.closeTo(better.lower, 8), upper: expect.closeTo(better.upper, 8) })
  expect(narrowed.inAll!.value).toBeCloseTo(better.difference * flags.filter(Boolean).length, 6)
})

test('margin takes costs off, conversion asks whether they bought, and each may be followed from a day of its own', async () => {
  const [revenue, margin, bought] = [await ask(), await ask({ outcome: 'margin' }), await ask({ outcome: 'conversion' })]
  expect(margin.treated.mean).toBeCloseTo(revenue.treated.mean / 2, 2)
  expect(bought.treated.total).toBe(spent.after.filter((y, i) => y > 0 && treats(i)).length)
  const late = (which: boolean) => sql`select party_id, date '2026-09-11' as day from (${side(which)}) s`
  expect((await ask({ treated: late(true), control: late(false), days: 10 })).treated.total).toBe(0)
})

test('whoever stands in both groups after a merge is left out; a group of one has no interval', async () => {
  await world.owner.query('update parties.party set survivor_id = $1 where id = $2', [ids[1], ids[0]])
  const { mixed, treated, control } = await ask()
  expect([mixed, treated.parties + control.parties]).toEqual([1, PARTIES - 2])
  expect((await ask({ control: sql`select ${ids[3]}::bigint as party_id` })).perParty).toBeNull()
})
