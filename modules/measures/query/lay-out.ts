import { OTHERS } from '../contract.ts'
import { stretchesOf, stretchKey } from '../period/calendar.ts'
import type { Axis, Plan } from './plan.ts'
import { cellKey, type Cube } from './read-cube.ts'

type Path = readonly string[]
/** The rows or the columns of a pivot: children first, then their sum. `sums`: of each head that is a sum, the heads it is made of. */
export interface Side { heads: Path[]; sums: Map<number, number[]> }

/** Lays out one side of a pivot from the values that occur: time in its order with no gap, choices in theirs, all else by the figure, others last. A figure that will be withheld (of fewer than `guarded` parties) orders nothing. */
export function layOut(cube: Cube, plan: Plan, side: 'rows' | 'columns', guarded: number): Side {
  const from = side === 'rows' ? 0 : plan.query.rows.length
  const axes = plan.axes.slice(from, from + plan.query[side].length)
  const children = new Map<string, Set<string>>()
  for (const { path } of cube.values()) {
    const own = path.slice(from, from + axes.length)
    for (let n = 0; n < own.length && own[n] !== null; n++) {
      const key = cellKey(own.slice(0, n))
      const set = children.get(key) ?? new Set()
      children.set(key, set.add(own[n]!))
    }
  }
  const out: Side = { heads: [], sums: new Map() }
  const sorted = (prefix: Path): string[] => sortedValues(cube, plan, axes[prefix.length]!, { guarded, prefix, from, values: children.get(cellKey(prefix)) ?? new Set() })
  visit([], axes.length, sorted, out)
  return out
}

/** Puts the heads below a prefix and then its own; gives its index. */
function visit(prefix: Path, depth: number, sorted: (prefix: Path) => string[], out: Side): number {
  const parts = prefix.length < depth ? sorted(prefix).map((value) => visit([...prefix, value], depth, sorted, out)) : []
  out.heads.push(prefix)
  if (prefix.length < depth) out.sums.set(out.heads.length - 1, parts)
  return out.heads.length - 1
}

function sortedValues(cube: Cube, plan: Plan, axis: Axis, { guarded, prefix, from, values }: { guarded: number; prefix: Path; from: number; values: ReadonlySet<string> }): string[] {
  if (!axis.dimension && plan.span) return [...new Set([...stretchesOf(plan.span, axis.grain!).map((n) => stretchKey(n, axis.grain!)), ...[...values].filter(Boolean).toSorted()])].toSorted()
  const list = [...values]
  if (axis.grain) return list.toSorted((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  const { sort } = plan.query
  const choices = axis.dimension?.choices
  if (choices && !(sort && from === 0)) {
    const place = (key: string) => { const i = choices.findIndex((c) => c.key === key); return i < 0 ? choices.length + (key === '' ? 1 : 0) : i }
    return list.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
  }
  const by = sort?.measure ?? plan.query.measures[0]!
  const down = sort?.descending === false ? -1 : 1
  const figure = new Map(list.map((v) => [v, figureOf(cube, plan, { by, guarded }, [...Array<null>(from).fill(null), ...prefix, v])]))
  const last = (v: string) => (v === OTHERS ? 1 : 0)
  return list.toSorted((a, b) => last(a) - last(b) || down * ((figure.get(b) ?? -Infinity) - (figure.get(a) ?? -Infinity)) || (a < b ? -1 : 1))
}

function figureOf(cube: Cube, plan: Plan, { by, guarded }: { by: string; guarded: number }, path: readonly (string | null)[]): number | null {
  const whole = [...path, ...Array<null>(plan.axes.length - path.length).fill(null)]
  const entry = cube.get(cellKey(whole))
  return !entry || (entry.crowd.closed > 0 && entry.crowd.parties < guarded) ? null : valueOf(plan, by, entry.values)
}

/** A measure's figure of a cell: as counted, or one measure over another. */
export function valueOf(plan: Plan, key: string, values: ReadonlyMap<string, number | null>): number | null {
  const measure = plan.catalogue.measures.get(key)!
  if (!('over' in measure)) return values.get(key) ?? null
  const [upper, lower] = measure.over.map((part) => valueOf(plan, part, values))
  return upper === null || upper === undefined || !lower ? null : upper / lower
}
