import { Refusal } from '#kernel/refusal.ts'
import type { Counted, Dimension, Grain } from '#platform/measure/definition.ts'
import { measuresRefusals as r, OTHERS, TIME } from '../contract.ts'
import { pathTo } from '../catalogue/read-catalogue.ts'
import { lastDayOf, type Span, stretchesOf, stretchNamed, stretchSql } from '../period/calendar.ts'
import type { Binder } from './binder.ts'
import type { Axis, Plan, Sliced } from './plan.ts'

/** Marks, in a split whose rows count in several values, the row's one place in the total. */
export const WHOLE = '\u0002'

/** Rows of one table with their keys for every axis. `counted`: an axis by which rows are multiplied, its totals marked by WHOLE. */
export interface Source { from: string; keys: { sql: string; counted: boolean }[]; where: string[]; party: string }

/** Parties that rows are narrowed to, as a ClickHouse query of their ids. */
export type Narrowing = (binder: Binder) => string

interface Reading { plan: Plan; grain: Grain; timed: boolean; span: Span | null; binder: Binder; parties: Narrowing | null; /** For each axis the values that stand for themselves; absent: all. */ shown: readonly (readonly string[] | undefined)[] }

/** FROM, keys and conditions for measures of one table. */
export function sourceOf(reading: Reading): Source {
  const { plan, grain, timed, span, binder, parties, shown } = reading
  const joined = new Map<string, string[]>()
  const place: Place = (d) => placed(plan, grain, d, joined)
  const ends = grain.history ? endsOf(plan, span) : null
  const keys = plan.axes.map((axis, i) => keyOf(axis, { grain, place, shown: shown[i], binder, ends }))
  const where = plan.slices.filter((s) => s.dimension !== null).map((s) => sliceSql(s, place(s.dimension!), binder))
  if (timed && !ends) where.push(...within(plan, grain, span, binder))
  if (parties) where.push(`f.${grain.party} in (${parties(binder)})`)
  const rows = ends ? lastRows(grain, ends, binder) : `{{${grain.table}}}`
  return { from: `${rows} f ${joinsOf(plan, grain, joined)}`, keys, where, party: `f.${grain.party}` }
}

/** A dimension as it stands in the table, and as the text that its keys are. */
type Place = (d: Dimension) => { raw: string; text: string }

const textOf = (d: Dimension): string => (d.many ? d.sql : d.kind === 'day' ? d.sql : `ifNull(${d.names ? `nullIf(toString(${d.sql}), '0')` : `toString(${d.sql})`}, '')`)

/** A dimension's expression: over the rows themselves, or over a joined table's row, worked out on that side. */
function placed({ catalogue }: Plan, grain: Grain, d: Dimension, joined: Map<string, string[]>): ReturnType<Place> {
  if (pathTo(catalogue, grain, d) === null) return { raw: `(${d.sql})`, text: textOf(d) }
  const list = joined.get(d.table) ?? []
  joined.set(d.table, list)
  const text = d.kind === 'day' ? `toNullable(${d.sql})` : textOf(d)
  if (!list.includes(text)) list.push(text)
  const column = `${d.table}_j.x${list.indexOf(text)}`
  return d.kind === 'day' || d.many ? { raw: column, text: column } : { raw: `ifNull(${column}, '')`, text: `ifNull(${column}, '')` }
}

function joinsOf({ catalogue }: Plan, grain: Grain, joined: ReadonlyMap<string, string[]>): string {
  return [...joined].map(([table, texts]) => {
    const [own, key] = pathTo(catalogue, grain, { table } as Dimension)!
    return `any left join (select ${key} as ${table}_k, ${texts.map((t, i) => `${t} as x${i}`).join(', ')} from {{${table}}}) ${table}_j on ${table}_j.${table}_k = f.${own}`
  }).join(' ')
}

interface Keying { grain: Grain; place: Place; shown: readonly string[] | undefined; binder: Binder; ends: string[] | null }

function keyOf({ dimension, grain: by }: Axis, { grain, place, shown, binder, ends }: Keying): { sql: string; counted: boolean } {
  if (!dimension && ends) {
    const text = `toString(${stretchSql('f.end', by!)})`
    return { sql: `arrayJoin(if(f.end = ${binder.bind('Date32', ends.at(-1))}, [${text}, '${WHOLE}'], [${text}]))`, counted: true }
  }
  if (!dimension) return { sql: stretchSql(`f.${grain.day!}`, by!), counted: false }
  const { raw, text } = place(dimension)
  if (dimension.kind === 'day') return { sql: stretchSql(raw, by!), counted: false }
  const list = shown && binder.bind('Array(String)', shown)
  if (dimension.many) {
    const mapped = list ? `arrayDistinct(arrayMap(v -> if(has(${list}, v), v, '${OTHERS}'), ${text}))` : text
    return { sql: `arrayJoin(arrayPushBack(if(empty(${text}), [${list ? `if(has(${list}, ''), '', '${OTHERS}')` : "''"}], ${mapped}), '${WHOLE}'))`, counted: true }
  }
  return { sql: list ? `if(has(${list}, ${text}), ${text}, '${OTHERS}')` : raw, counted: false }
}

/** The days that a history is told for: the last of each stretch, none later than the span's. */
function endsOf({ axes, slices, today }: Plan, span: Span | null): string[] {
  const to = span?.to ?? today
  const by = axes.find((a) => a.dimension === null)?.grain
  const slice = slices.find((s) => s.dimension === null)
  const all = by && span ? stretchesOf(span, by).map((n) => lastDayOf(n, by)) : [to]
  const only = slice?.slice.in?.map((key) => lastDayOf(stretch(key, slice), slice.grain!))
  const ends = (only ?? all).map((day) => (day < to ? day : to)).toSorted()
  return ends.length ? ends : [to]
}

/** Of each party the last row up to each of the days. */
const lastRows = (grain: Grain, ends: string[], binder: Binder): string =>
  `(select h.*, end from {{${grain.table}}} h array join ${binder.bind('Array(Date32)', ends)} as end where h.${grain.day!} <= end order by h.${grain.day!} desc limit 1 by h.${grain.party}, end)`

function within({ slices }: Plan, { day }: Grain, span: Span | null, binder: Binder): string[] {
  const bounds = span ? [`f.${day!} between ${binder.bind('Date32', span.from)} and ${binder.bind('Date32', span.to)}`] : []
  return [...bounds, ...slices.filter((s) => s.dimension === null).map((s) => stretchSlice(s, `f.${day!}`, binder))]
}

const stretch = (key: string, { grain, slice }: Sliced): number => {
  const n = stretchNamed(key, grain!)
  if (n === null) throw new Refusal(r['unknown-value'], { dimension: slice.by, value: key })
  return n
}

function stretchSlice(s: Sliced, day: string, binder: Binder): string {
  const keys = (s.slice.in ?? s.slice.not)!
  const list = binder.bind('Array(Int32)', keys.filter(Boolean).map((key) => stretch(key, s)))
  const found = `(${stretchSql(day, s.grain!)} in ${list}${keys.includes('') && s.slice.by !== TIME ? ` or ${day} is null` : ''})`
  return s.slice.in ? found : `not ifNull(${found}, false)`
}

function sliceSql(s: Sliced, { raw, text }: ReturnType<Place>, binder: Binder): string {
  const { dimension, slice } = s
  if (dimension!.kind === 'day') return stretchSlice(s, raw, binder)
  const list = binder.bind('Array(String)', (slice.in ?? slice.not)!)
  const found = dimension!.many ? `hasAny(if(empty(${text}), [''], ${text}), ${list})` : `has(${list}, ${text})`
  return slice.in ? found : `not (${found})`
}

/** Measures put together that one reading of one table answers. */
export function groupsOf({ counted, catalogue }: Plan): { grain: Grain; timed: boolean; measures: Counted[] }[] {
  const groups = new Map<string, { grain: Grain; timed: boolean; measures: Counted[] }>()
  for (const m of counted) {
    const grain = catalogue.grains.get(m.table)!
    const timed = !m.state && grain.day !== undefined
    const group = groups.get(`${m.table} ${timed}`) ?? { grain, timed, measures: [] }
    groups.set(`${m.table} ${timed}`, { ...group, measures: [...group.measures, m] })
  }
  return [...groups.values()]
}
