import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blendLists, cosineNeighbours, factorise, interactions, type Interactions, listQuality, type Lists, listsByCustomers, listsByFactors, listsByLikeness, listsByPopularity, placeByFactors, seeded, transposed } from '../index.ts'

const [CUSTOMERS, PRODUCTS] = [8, 6]
const lines = fc.array(fc.record({ c: fc.nat(CUSTOMERS - 1), p: fc.nat(PRODUCTS - 1), w: fc.integer({ min: -1, max: 4 }) }), { maxLength: 40 })
const of = (rows: { c: number; p: number; w: number }[], customers = CUSTOMERS, products = PRODUCTS): Interactions =>
  interactions(Int32Array.from(rows, (row) => row.c), Int32Array.from(rows, (row) => row.p), Float64Array.from(rows, (row) => row.w), customers, products)
const dense = ({ rows, columns, start, column, weight }: Interactions): number[][] => Array.from({ length: rows }, (_, r) => {
  const full = Array.from({ length: columns }, () => 0)
  for (let at = start[r]!; at < start[r + 1]!; at++) full[column[at]!] = weight[at]!
  return full
})

/** A market of two tastes: customers buy nine times in ten within their own half of the products, the first products of a half most. */
function market(customers: number, seed: number): { bought: Interactions; later: Interactions } {
  const random = seeded(seed)
  const rows = Array.from({ length: customers * 16 }, (_, i) => {
    const half = (i % customers) % 2 === (random() < 0.9 ? 0 : 1) ? 0 : 20
    return { c: i % customers, p: half + Math.floor(random() ** 1.5 * 20), w: 1 }
  })
  const cut = customers * 10
  return { bought: of(rows.slice(0, cut), customers, 40), later: of(rows.slice(cut), customers, 40) }
}

test('lines add up to pairs, whatever their order, and turning twice gives the same', () => {
  fc.assert(fc.property(lines, (rows) => {
    const full = Array.from({ length: CUSTOMERS }, (_, c) => Array.from({ length: PRODUCTS }, (_, p) => Math.max(0, rows.reduce((total, row) => total + (row.c === c && row.p === p ? row.w : 0), 0))))
    expect(dense(of(rows))).toEqual(full)
    expect(of(rows.toReversed())).toEqual(of(rows))
    expect(dense(transposed(of(rows)))).toEqual(full[0]!.map((_, p) => full.map((row) => row[p]!)))
    expect(transposed(transposed(of(rows)))).toEqual(of(rows))
  }))
})

test('neighbours are the nearest by the angle, for customers as for products', () => {
  fc.assert(fc.property(lines, (rows) => {
    for (const held of [of(rows), transposed(of(rows))]) {
      const full = dense(held)
      const { start, neighbour, similarity } = cosineNeighbours(held, 3)
      full.forEach((own, r) => {
        const all = full.map((other, o) => own.reduce((total, w, j) => total + w * other[j]!, 0) / (Math.hypot(...own) * Math.hypot(...other)) * (o === r ? 0 : 1)).filter((s) => s > 0).sort((a, b) => b - a)
        const told = [...similarity.subarray(start[r], start[r + 1])]
        expect(told.map((s) => s.toFixed(9))).toEqual(all.slice(0, 3).map((s) => s.toFixed(9)))
        expect([...neighbour.subarray(start[r], start[r + 1])]).not.toContain(r)
      })
    }
  }))
})

test('no list offers what the customer has, nor a product twice', () => {
  fc.assert(fc.property(lines, (rows) => {
    const bought = of(rows)
    const made: Lists[] = [listsByPopularity(bought, 4), listsByLikeness(bought, cosineNeighbours(transposed(bought)), 4), listsByFactors(factorise(bought, { factors: 2, rounds: 2 }), bought, 4), listsByCustomers(bought, bought, 4)]
    made.push(blendLists(made, 4))
    for (const { product, because } of made) {
      for (let c = 0; c < CUSTOMERS; c++) {
        const own = [...bought.column.subarray(bought.start[c], bought.start[c + 1])]
        const listed = [...product.subarray(c * 4, c * 4 + 4)].filter((p) => p >= 0)
        expect(listed.filter((p) => own.includes(p))).toEqual([])
        expect(new Set(listed).size).toBe(listed.length)
        for (const reason of because.subarray(c * 4, c * 4 + 4)) if (reason >= 0) expect(own).toContain(reason)
      }
    }
  }), { numRuns: 50 })
})

test('in a market of two tastes, likeness and hidden tastes find more of what comes next than bestsellers do', () => {
  const { bought, later } = market(400, 7)
  const by = (lists: Lists) => listQuality(lists, later, bought, 5)
  const popular = by(listsByPopularity(bought, 5))
  const alike = by(listsByLikeness(bought, cosineNeighbours(transposed(bought)), 5))
  const hidden = by(listsByFactors(factorise(bought, { factors: 4 }), bought, 5))
  expect(alike.recall).toBeGreaterThan(1.2 * popular.recall)
  expect(hidden.recall).toBeGreaterThan(1.2 * popular.recall)
  expect(alike.coverage).toBeGreaterThanOrEqual(popular.coverage)
  expect(factorise(bought, { factors: 4, rounds: 2 })).toEqual(factorise(bought, { factors: 4, rounds: 2 }))
})

test('the factors are the ones that the objective asks for: a further round changes little', () => {
  const { bought } = market(60, 8)
  const loss = (rounds: number): number => {
    const { factors: f, customer, product } = factorise(bought, { factors: 3, rounds })
    const full = dense(bought)
    let total = 0.1 * [...customer, ...product].reduce((sum, x) => sum + x * x, 0)
    full.forEach((row, c) => row.forEach((w, p) => {
      let score = 0
      for (let j = 0; j < f; j++) score += customer[c * f + j]! * product[p * f + j]!
      total += (1 + 10 * w) * ((w > 0 ? 1 : 0) - score) ** 2
    }))
    return total
  }
  const [one, ten, forty] = [loss(1), loss(10), loss(40)]
  expect(ten).toBeLessThan(one)
  expect(forty).toBeLessThanOrEqual(ten)
  expect((ten - forty) / forty).toBeLessThan(0.02)
})

test('like customers, and customers placed by products whose tastes are known, find as much; together no less than the worst', () => {
  const { bought, later } = market(400, 7)
  const by = (lists: Lists): number => listQuality(lists, later, bought, 5).recall
  const popular = by(listsByPopularity(bought, 5))
  const like = listsByCustomers(bought, bought, 10)
  const placed = listsByFactors(placeByFactors(factorise(bought, { factors: 4 }).product, bought, { factors: 4 }), bought, 10)
  expect(by(like)).toBeGreaterThan(1.2 * popular)
  expect(by(placed)).toBeGreaterThan(1.2 * popular)
  expect(by(blendLists([like, placed], 5))).toBeGreaterThan(Math.min(by(like), by(placed)) * 0.98)
})

test('a product that is not there is refused', () => {
  expect(() => of([{ c: 0, p: PRODUCTS, w: 1 }])).toThrow('product 6')
})
