import { Refusal } from '#kernel/refusal.ts'
import { reach } from '#platform/access/actor.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Counted, Grain } from '#platform/measure/definition.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { measuresRefusals as r } from '../contract.ts'
import { type Span, stretchKey } from '../period/calendar.ts'
import { binder as bindTo } from './binder.ts'
import type { Crowd } from './hide-cells.ts'
import type { Axis, Plan } from './plan.ts'
import { rankedValues } from './ranked-values.ts'
import { groupsOf, type Narrowing, type Source, sourceOf, WHOLE } from './source.ts'

/** A cell: its place by axes (null: all values), its figures before ratios, and who stands behind it where that matters. */
export interface Entry { path: (string | null)[]; values: Map<string, number | null>; crowd: Crowd }
export type Cube = Map<string, Entry>

/** What is asked besides the plan. `guarded`: how few parties a cell may stand for where one may not open all; 0 for whoever may. */
export interface Asking { plan: Plan; span: Span | null; parties: Narrowing | null; guarded: number; shown?: readonly (readonly string[] | undefined)[] }

export interface Read { cube: Cube; shown: readonly (readonly string[] | undefined)[] }

const MOST = 100_000

/** How small cells are guarded for an actor: not at all for whoever may open every party. */
export const guardFor = (actor: Context['actor'], smallCell: number): number => (reach(actor, 'read', 'party') === 'all' ? 0 : smallCell)

export const cellKey = (path: readonly (string | null)[]): string => JSON.stringify(path)

/** Reads a question's figures at every level, each computed from rows. A split with more values than it may show is read again, its lesser ones together as others. */
export async function readCube(context: Context, asking: Asking): Promise<Read> {
  const { plan } = asking
  const shown = asking.shown ?? plan.axes.map(() => undefined)
  const first = await readLevels(context, { ...asking, shown })
  const over = plan.axes.map((axis, i) => axis.dimension?.kind === 'value' && !shown[i] && (first ? valuesAt(first, i) > axis.top : !axis.dimension.choices))
  if (!over.includes(true)) {
    if (!first) throw new Refusal(r['too-large'], { most: MOST })
    return { cube: first, shown }
  }
  const ranked = await Promise.all(plan.axes.map(async (_, i) => (over[i] ? rankedValues(context, asking, i) : shown[i])))
  const cube = await readLevels(context, { ...asking, shown: ranked })
  if (!cube) throw new Refusal(r['too-large'], { most: MOST })
  return { cube, shown: ranked }
}

const valuesAt = (cube: Cube, axis: number): number => new Set([...cube.values()].map((e) => e.path[axis])).size

type Levels = Asking & Required<Pick<Asking, 'shown'>>

/** One reading for each table; null where one gives more cells than can be shown. */
async function readLevels(context: Context, asking: Levels): Promise<Cube | null> {
  const cube: Cube = new Map()
  for (const group of groupsOf(asking.plan)) {
    const rows = await readGroup(context, asking, group)
    if (rows.length > MOST) return null
    for (const row of rows) put(cube, row, group.measures)
  }
  return cube
}

interface Row { path: (string | null)[]; values: (number | null)[]; crowd: Crowd }

async function readGroup(context: Context, { plan, span, parties, guarded, shown }: Levels, group: { grain: Grain; timed: boolean; measures: Counted[] }): Promise<Row[]> {
  const binder = bindTo(plan.today)
  const source = sourceOf({ plan, ...group, span, binder, parties, shown })
  const sql = levelsSql(source, plan, [...group.measures.map((m) => m.sql), ...(guarded ? [crowdSql(source), closedSql(source)] : [])])
  const { rows } = await askWarehouse<Record<string, string | number | null>>(context, { sql, params: binder.params, ...martOf(plan.query) })
  const figure = (row: (typeof rows)[number], i: number) => numberOf(row[`m${i}`])
  const n = group.measures.length
  return rows.map((row) => ({
    path: plan.axes.map((axis, i) => pathPart(axis, i, source, row)), values: group.measures.map((_, i) => figure(row, i)), crowd: { parties: figure(row, n) ?? 0, closed: figure(row, n + 1) ?? 0 },
  }))
}

/** The mart that a question keeps to. */
export const martOf = ({ mart }: Plan['query']): { mart?: string } => (mart === undefined ? {} : { mart })

/** Parties in a cell, and those of them that the asker may not open. */
export const crowdSql = ({ party }: Pick<Source, 'party'>): string => `uniqExactIf(${party}, ifNull(${party}, 0) != 0)`
export const closedSql = ({ party }: Pick<Source, 'party'>): string => `uniqExactIf(${party}, ifNull(${party}, 0) != 0 and ${party} not in (select id from {{parties_party}}))`

function levelsSql({ from, keys, where }: Source, plan: Plan, figures: string[]): string {
  const columns = figures.map((f, i) => `${f} as m${i}`)
  const named = keys.map((_, i) => `d${i}`)
  const condition = where.length ? ` where ${where.join(' and ')}` : ''
  if (!keys.length) return `select 0 as g, ${columns.join(', ')} from ${from}${condition}`
  const all = `select grouping(${named.join(', ')}) as g, ${[...keys.map((k, i) => `${k.sql} as d${i}`), ...columns].join(', ')} from ${from}${condition} group by ${named.join(', ')} with cube`
  return `select * from (${all}) where g in (${wantedLevels(keys, plan).join(', ')}) limit ${MOST + 1}`
}

/** The levels of a pivot as the engine numbers them, the first key's bit the highest: every beginning of the rows with every beginning of the columns. Keys whose rows are multiplied are never left out: their total is a value. */
function wantedLevels(keys: Source['keys'], { query }: Plan): number[] {
  const [n, rows] = [keys.length, query.rows.length]
  const levels = new Set<number>()
  for (let r = 0; r <= rows; r++) for (let c = 0; c <= n - rows; c++) {
    levels.add(keys.reduce((bits, key, i) => bits | (!key.counted && (i < rows ? i >= r : i - rows >= c) ? 1 << (n - 1 - i) : 0), 0))
  }
  return [...levels]
}

const numberOf = (value: string | number | null | undefined): number | null => (value === null || value === undefined || Number.isNaN(Number(value)) ? null : Number(value))

function pathPart({ dimension, grain }: Axis, i: number, { keys }: Source, row: Record<string, string | number | null>): string | null {
  const value = row[`d${i}`] ?? ''
  if (keys[i]!.counted ? value === WHOLE : Number(row.g) & (1 << (keys.length - 1 - i))) return null
  if (grain) return value === '' ? '' : stretchKey(Number(value), grain)
  return dimension?.names && String(value) === '0' ? '' : String(value)
}

/** Puts a row's figures into its cell. Of several tables the crowd that is nearest to being withheld counts. */
function put(cube: Cube, { path, values, crowd }: Row, measures: Counted[]): void {
  const key = cellKey(path)
  const entry = cube.get(key) ?? { path, values: new Map(), crowd }
  measures.forEach((m, i) => entry.values.set(m.key, values[i]!))
  if (crowd.closed && (!entry.crowd.closed || crowd.parties < entry.crowd.parties)) entry.crowd = crowd
  cube.set(key, entry)
}
