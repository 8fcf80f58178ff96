import { expect, test } from 'vitest'
import { adjustedRand, seeded } from '#analytics/index.ts'
import { type Clusters, compute } from './find-clusters.ts'
import { nameCluster } from './name-cluster.ts'
import { compute as place } from './place-in-clusters.ts'

const thread = { progress: () => {}, aborted: () => false }
const keys = ['frequency', 'monetary', 'category:茶', 'recency']
const middles = [[2, 100, 0.1, 200], [40, 300, 0.2, 10], [5, 9000, 0.9, 40]] as const

/** Three kinds of customers, as 4 : 3 : 2, around their middles. */
function planted() {
  const random = seeded(8)
  const truly = Int32Array.from({ length: 450 }, (_, i) => (i % 9 < 4 ? 0 : i % 9 < 7 ? 1 : 2))
  const columns = keys.map((key, j) => Float64Array.from(truly, (c) => middles[c]![j]! * (key.includes(':') ? 0.9 + 0.2 * random() : 0.7 + 0.6 * random())))
  return { truly, columns }
}

test('planted groups come back: their number, their members, their names, the largest first', () => {
  const { truly, columns } = planted()
  const found = compute({ keys, columns }, thread) as Clusters
  expect(found.suggested).toBe(3)
  expect(found.tried.find((t) => t.k === 3)!.stability).toBeGreaterThan(0.95)
  expect(found.groups.map((g) => g.size)).toEqual([200, 150, 100])
  const placed = place({ keys, columns, scale: found.scale, centres: found.centres }, thread) as Uint8Array
  expect(adjustedRand(Int32Array.from(placed), truly)).toBe(1)
  const names = found.groups.map((g) => nameCluster(found.keys, g.apart, new Map()))
  expect(names[1]!['zh-CN']).toContain('常买')
  expect(names[2]!['zh-CN']).toContain('偏好茶')
  expect(names[2]!.en).toContain('high revenue')
  expect(found.groups[2]!.mean[1]).toBeGreaterThan(8000)
  expect(found.explained).toBeGreaterThan(0.7)
})

test('a number that was asked for is kept, beside the one that would hold best', () => {
  const found = compute({ keys, columns: planted().columns, k: 5 }, thread) as Clusters
  expect([found.k, found.suggested]).toEqual([5, 3])
  expect(found.groups).toHaveLength(5)
})
