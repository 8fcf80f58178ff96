import { clusterStability, eigen, kMeans, seeded, shuffledOrder, silhouette, standardised, take, type Typical, typicalOf } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { scaled } from '../feature/scaled.ts'

export interface ClusterInput { keys: string[]; columns: Float64Array[]; /** Left out: the number that holds best. */ k?: number | undefined }

/** What is tried: how well points sit and whether the groups come again in other customers. */
export interface Tried { k: number; silhouette: number; stability: number }
export interface Group { size: number; /** In `keys`' order: standard deviations from all, and the mean as it is. */ apart: number[]; mean: number[]; picture: [number, number] }
export interface Clusters { keys: string[]; scale: { mean: number; spread: number }[]; overall: number[]; k: number; suggested: number; tried: Tried[]; centres: number[]; groups: Group[]; points: { at: [number, number]; cluster: number }[]; explained: number; customers: number }

const SAMPLE = 40_000
const STABILITY_SAMPLE = 6_000
const SILHOUETTE_SAMPLE = 2_000
const [FEWEST, MOST] = [2, 8]
/** Groups that come again so surely are worth naming. */
export const STABLE = 0.75
const SHOWN = 400

/** Finds groups of customers, in a thread of its own: tries two to eight, says which number holds best, and describes the groups of the number chosen. */
export const compute: Compute<ClusterInput, Clusters> = ({ keys, columns, k }, { progress }) => {
  const n = columns[0]!.length
  const standard = columns.map((column, j) => standardised(scaled(keys[j]!, column)))
  const whole = standard.map((s) => s.column)
  const rows = shuffledOrder(n, seeded(1)).subarray(0, SAMPLE)
  const sample = whole.map((column) => take(column, rows))
  const tried: Tried[] = []
  for (let groups = FEWEST; groups <= Math.min(MOST, Math.floor(rows.length / 10)); groups++) {
    tried.push(tryWith(sample, groups))
    progress(groups - FEWEST + 1, MOST - FEWEST + 2)
  }
  const suggested = suggest(tried)
  const found = kMeans(whole, k ?? suggested, { starts: n > SAMPLE ? 3 : 10 })
  return describe({ keys, columns, whole, scale: standard.map(({ mean, scale }) => ({ mean, spread: scale })) }, { k: found.k, cluster: found.cluster, centres: found.centres, suggested, tried })
}

function tryWith(sample: readonly Float64Array[], k: number): Tried {
  const few = (most: number): Float64Array[] => sample.map((column) => column.subarray(0, most))
  const { cluster } = kMeans(sample, k, { starts: 4 })
  return { k, silhouette: silhouette(few(SILHOUETTE_SAMPLE), cluster.subarray(0, SILHOUETTE_SAMPLE), k).mean, stability: clusterStability(few(STABILITY_SAMPLE), k, { runs: 4 }) }
}

/** Of the numbers whose groups come again, the one whose points sit best; where none does, the steadiest. */
export function suggest(tried: readonly Tried[]): number {
  const stable = tried.filter((t) => t.stability >= STABLE)
  const best = stable.length ? stable.toSorted((a, b) => b.silhouette - a.silhouette)[0] : tried.toSorted((a, b) => b.stability - a.stability)[0]
  return best?.k ?? FEWEST
}

interface Ground { keys: string[]; columns: readonly Float64Array[]; whole: readonly Float64Array[]; scale: Clusters['scale'] }

/** The groups, the largest first, with what is typical of each and where they lie in the plane of the two main directions. */
function describe({ keys, columns, whole, scale }: Ground, { k, cluster, centres, suggested, tried }: { k: number; cluster: Int32Array; centres: Float64Array; suggested: number; tried: Tried[] }): Clusters {
  const sizes = new Uint32Array(k)
  for (const c of cluster) sizes[c]!++
  const order = Uint32Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const place = new Int32Array(k)
  order.forEach((old, now) => { place[old] = now })
  const own = cluster.map((c) => place[c]!)
  const d = keys.length
  const sorted = Float64Array.from({ length: k * d }, (_, at) => centres[order[Math.floor(at / d)]! * d + (at % d)]!)
  const { axes, explained } = mainDirections(whole)
  const project = (value: (j: number) => number): [number, number] => axes.map((axis) => axis.reduce((total, w, j) => total + w * value(j), 0)) as [number, number]
  const apart = typicalOf(whole, own, k)
  const means = typicalOf(columns, own, k)
  const inOrder = (list: readonly Typical[]): Typical[] => list.toSorted((a, b) => a.column - b.column)
  return {
    keys, scale, k, suggested, tried, explained, customers: cluster.length, overall: columns.map((column) => column.reduce((a, b) => a + b, 0) / column.length), centres: [...sorted],
    groups: Array.from({ length: k }, (_, c): Group => ({ size: sizes[order[c]!]!, apart: inOrder(apart[c]!).map((t) => t.apart), mean: inOrder(means[c]!).map((t) => t.mean), picture: project((j) => sorted[c * d + j]!) })),
    points: Array.from(shuffledOrder(cluster.length, seeded(2)).subarray(0, SHOWN), (i) => ({ at: project((j) => whole[j]![i]!), cluster: own[i]! })),
  }
}

/** The two directions in which customers differ most (principal components), and the share of the differences that they show. */
function mainDirections(columns: readonly Float64Array[]): { axes: number[][]; explained: number } {
  const d = columns.length
  const n = columns[0]!.length
  const covariance = new Float64Array(d * d)
  for (let a = 0; a < d; a++) for (let b = 0; b <= a; b++) {
    let total = 0
    for (let i = 0; i < n; i++) total += columns[a]![i]! * columns[b]![i]!
    covariance[a * d + b] = covariance[b * d + a] = total / n
  }
  const { values, vectors } = eigen(covariance, d)
  const order = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!)
  const total = values.reduce((a, b) => a + b, 0)
  const axes = [order[0]!, order[1] ?? order[0]!].map((at) => [...vectors[at]!])
  return { axes, explained: total > 0 ? (values[order[0]!]! + (d > 1 ? values[order[1]!]! : 0)) / total : 0 }
}
