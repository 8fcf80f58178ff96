import { describe, expect, test } from 'vitest'
import { kMeans, silhouette, standardised } from '../index.ts'
import { absent, reference } from '../test/reference.ts'
import { table } from '../test/tables.ts'

interface Expected { by_k: Record<string, { lloyd_first_k_rows: { inertia: number; iterations: number; sizes: number[] }; best_of_100: { inertia: number; silhouette: number; sizes: number[] } }> }

const wholesale = (): Float64Array[] => {
  const { numbers } = table('wholesale_customers.csv')
  return ['Fresh', 'Milk', 'Grocery', 'Frozen', 'Detergents_Paper', 'Delicassen'].map((name) => standardised(numbers(name).map(Math.log1p)).column)
}

describe.skipIf(absent)(`wholesale customers${absent}`, () => {
  const cases = absent ? [] : Object.entries(reference<Expected>('kmeans_wholesale.json').by_k).map(([k, expected]) => ({ k: Number(k), ...expected }))

  test.each(cases)('$k groups from the first $k rows', ({ k, lloyd_first_k_rows: { inertia, iterations, sizes } }) => {
    const found = kMeans(wholesale(), k, { init: 'first' })
    expect(Math.abs(found.inertia / inertia - 1)).toBeLessThan(1e-12)
    expect({ iterations: found.iterations, sizes: [...found.sizes], settled: found.settled }).toEqual({ iterations, sizes, settled: true })
  })

  test.each(cases)('$k groups from spread starts are at least as near as the best of a hundred elsewhere', ({ k, best_of_100: { inertia, silhouette: expected, sizes } }) => {
    const columns = wholesale()
    const found = kMeans(columns, k, { starts: 100 })
    expect(found.inertia / inertia - 1).toBeLessThan(1e-9)
    if (Math.abs(found.inertia / inertia - 1) > 1e-9) return
    expect([...found.sizes].sort()).toEqual([...sizes].sort())
    expect(silhouette(columns, found.cluster, k).mean).toBeCloseTo(expected, 9)
  })
})
