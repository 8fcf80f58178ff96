import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedRand, clusterStability, kMeans, seeded, silhouette, standardised, typicalOf } from '../index.ts'

const columns = fc.integer({ min: 1, max: 3 }).chain((d) => fc.array(fc.array(fc.integer({ min: -6, max: 6 }), { minLength: d, maxLength: d }), { minLength: 6, maxLength: 60 }))
  .map((rows) => rows[0]!.map((_, j) => Float64Array.from(rows, (row) => row[j]!)))

/** Three clouds of ten thousandths of their distance. */
const clouds = (rows: number, seed: number): Float64Array[] => {
  const random = seeded(seed)
  const at = [[0, 0], [10, 0], [0, 10]]
  return [0, 1].map((j) => Float64Array.from({ length: rows }, (_, i) => at[i % 3]![j]! + random()))
}

/** Lloyd's algorithm as the textbook has it. */
function textbook(rows: Float64Array[], k: number): { cluster: number[]; iterations: number } {
  const n = rows[0]!.length
  let centres = Array.from({ length: k }, (_, c) => rows.map((column) => column[c]!))
  let cluster: number[] = []
  for (let iterations = 1; ; iterations++) {
    const next = Array.from({ length: n }, (_, i) => {
      const away = centres.map((centre) => centre.reduce((total, x, j) => total + (rows[j]![i]! - x) ** 2, 0))
      return away.indexOf(Math.min(...away))
    })
    if (next.join() === cluster.join()) return { cluster, iterations }
    cluster = next
    centres = centres.map((_, c) => {
      const own = cluster.flatMap((which, i) => (which === c ? [i] : []))
      return rows.map((column) => own.reduce((total, i) => total + column[i]!, 0) / own.length)
    })
    if (centres.some((centre) => centre.some(Number.isNaN))) return { cluster: [], iterations: 0 }
  }
}

test('the sparing of measurements changes nothing: groups and iterations are those of the textbook', () => {
  fc.assert(fc.property(columns, fc.integer({ min: 1, max: 4 }), (rows, k) => {
    const expected = textbook(rows, k)
    fc.pre(expected.iterations > 0)
    const found = kMeans(rows, k, { init: 'first' })
    expect({ cluster: [...found.cluster], iterations: found.iterations }).toEqual(expected)
  }), { numRuns: 500 })
})

test('each row is in the group whose middle is nearest, and sizes and inertia are theirs', () => {
  fc.assert(fc.property(columns, fc.integer({ min: 1, max: 5 }), (rows, k) => {
    const { cluster, centres, sizes, inertia, settled } = kMeans(rows, k, { starts: 3 })
    const away = (i: number, c: number): number => rows.reduce((total, column, j) => total + (column[i]! - centres[c * rows.length + j]!) ** 2, 0)
    expect(settled).toBe(true)
    cluster.forEach((own, i) => sizes.forEach((_, c) => expect(away(i, own)).toBeLessThanOrEqual(away(i, c) + 1e-9)))
    expect(cluster.reduce((total, own, i) => total + away(i, own), 0)).toBeCloseTo(inertia, 8)
    expect([...sizes]).toEqual(Array.from(sizes, (_, c) => cluster.filter((own) => own === c).length))
  }))
})

test('clouds are found as they are, sit well, come again, and are named by what sets them apart', () => {
  const rows = clouds(300, 1)
  const { cluster } = kMeans(rows, 3)
  expect(adjustedRand(cluster, Int32Array.from(cluster, (_, i) => i % 3))).toBe(1)
  expect(silhouette(rows, cluster, 3).mean).toBeGreaterThan(0.9)
  expect(silhouette(rows, cluster, 3, 100).mean).toBeCloseTo(silhouette(rows, cluster, 3).mean, 1)
  expect(clusterStability(rows, 3)).toBe(1)
  expect(clusterStability(rows, 7)).toBeLessThan(0.8)
  expect(typicalOf(rows, Int32Array.from(cluster, (_, i) => i % 3), 3).map(([first]) => [first!.column, first!.apart > 1]).slice(1)).toEqual([[0, true], [1, true]])
})

test('equal rows, one group, as many groups as rows: no row is lost', () => {
  const equal = [new Float64Array(6).fill(3)]
  expect(kMeans(equal, 3, { init: 'first' }).inertia).toBe(0)
  expect(kMeans(equal, 3).inertia).toBe(0)
  expect(kMeans([Float64Array.of(1, 2, 4)], 3).inertia).toBe(0)
  expect([...kMeans([Float64Array.of(1, 2, 6)], 1).centres]).toEqual([3])
  expect(() => kMeans([Float64Array.of(1, 2)], 3)).toThrow(RangeError)
  expect(() => kMeans([Float64Array.of(1, NaN)], 1)).toThrow('column 0')
  expect(standardised(Float64Array.of(5, 5)).column).toEqual(Float64Array.of(0, 0))
})
