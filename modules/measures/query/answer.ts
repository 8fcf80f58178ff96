import { fromUnits } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Measure } from '#platform/measure/definition.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Analysis, type Cell, measuresRefusals as r } from '../contract.ts'
import { stretchKey, stretchNamed, stretchOf } from '../period/calendar.ts'
import { type Crowd, hideCells, type Line } from './hide-cells.ts'
import { layOut, type Side, valueOf } from './lay-out.ts'
import { nameValues } from './name-values.ts'
import type { Plan } from './plan.ts'
import { cellKey, type Cube, type Entry } from './read-cube.ts'

const MOST_CELLS = 60_000

type Figures = { now: Entry | undefined; before: Entry | undefined }

/** A cube and the one it is compared with, as a table with its sums; small cells hidden. */
export async function answerOf(context: Context, plan: Plan, { now, before, guarded }: { now: Cube; before: Cube | null; guarded: number }): Promise<Pick<Analysis, 'rows' | 'columns' | 'cells' | 'hidden'>> {
  const earlier = before && alongside(before, plan)
  const all: Cube = new Map([...(earlier ?? []), ...now])
  const [rows, columns] = [layOut(all, plan, 'rows', guarded), layOut(all, plan, 'columns', guarded)]
  if (rows.heads.length * columns.heads.length > MOST_CELLS) throw new Refusal(r['too-large'], { most: MOST_CELLS })
  const table = rows.heads.map((row) => columns.heads.map((column): Figures => { const key = cellKey(pathOf(plan, row, column)); return { now: now.get(key), before: earlier?.get(key) } }))
  const hidden = hiddenIn(table, rows, columns, guarded)
  const cells = table.map((line, i) => line.map((f, j) => cellOf(plan, f, hidden[i * columns.heads.length + j] ?? false, earlier !== null)))
  return { rows: await headsOf(context, plan, rows, 0), columns: await headsOf(context, plan, columns, plan.query.rows.length), cells, hidden: hidden.filter(Boolean).length }
}

/** An earlier cube with its stretches of time named like those they are compared with: the first by the first, and so on. */
function alongside(cube: Cube, { axes, span, before }: Plan): Cube {
  const moved = [...cube.values()].map((entry) => ({ ...entry, path: entry.path.map((key, i) => {
    const { dimension, grain } = axes[i]!
    if (dimension || key === null || key === '') return key
    return stretchKey(stretchNamed(key, grain!)! + stretchOf(span!.from, grain!) - stretchOf(before!.from, grain!), grain!)
  }) }))
  return new Map(moved.map((entry) => [cellKey(entry.path), entry]))
}

function pathOf({ query }: Plan, row: readonly string[], column: readonly string[]): (string | null)[] {
  const filled = (path: readonly string[], to: number) => [...path, ...Array<null>(to - path.length).fill(null)]
  return [...filled(row, query.rows.length), ...filled(column, query.columns.length)]
}

const nobody: Crowd = { parties: 0, closed: 0 }

function hiddenIn(table: Figures[][], rows: Side, columns: Side, guarded: number): boolean[] {
  if (!guarded) return []
  const width = columns.heads.length
  const lines: Line[] = [
    ...columns.heads.flatMap((_, c) => [...rows.sums].map(([total, parts]) => ({ total: total * width + c, parts: parts.map((p) => p * width + c) }))),
    ...rows.heads.flatMap((_, i) => [...columns.sums].map(([total, parts]) => ({ total: i * width + total, parts: parts.map((p) => i * width + p) }))),
  ]
  const [now, before] = (['now', 'before'] as const).map((when) => hideCells(table.flatMap((line) => line.map((f) => f[when]?.crowd ?? nobody)), lines, guarded))
  return now!.map((gone, i) => gone || before![i]!)
}

function cellOf(plan: Plan, { now, before }: Figures, hidden: boolean, compared: boolean): Cell | null {
  if (!now && !before) return null
  if (hidden) return { values: plan.measures.map(() => null), hidden: true }
  const told = (entry: Entry | undefined) => plan.measures.map((m) => shownValue(m, entry ? valueOf(plan, m.key, entry.values) : nothingOf(m)))
  return { values: told(now), ...(compared && { before: told(before) }) }
}

/** Where no row is: counts and sums are nought, averages and shares are not known. */
const nothingOf = (m: Measure): number | null => ('over' in m || !(m.unit === 'count' || m.unit === 'money') ? null : 0)

/** A figure as it is told: money as a decimal text, from hundredths. */
export const shownValue = (m: Measure, value: number | null): number | string | null =>
  value === null || !Number.isFinite(value) ? null : m.unit === 'money' ? fromUnits(BigInt(Math.round(value)) * 100n) : value

async function headsOf(context: Context, plan: Plan, { heads }: Side, from: number): Promise<Analysis['rows']> {
  const depth = Math.max(...heads.map((h) => h.length))
  const names = await Promise.all(Array.from({ length: depth }, (_, i) => nameValues(context, plan.axes[from + i]!, [...new Set(heads.flatMap((h) => h[i] ?? []))])))
  return heads.map((path) => ({ path: path.map((key, i) => ({ key, name: names[i]!(key) })) }))
}
