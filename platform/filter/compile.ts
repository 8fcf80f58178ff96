import { type RawBuilder, sql } from 'kysely'
import { type Condition, depth, type Filter, size } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Acting } from './activity.ts'
import { did, sequence } from './behaviour.ts'
import type { Field, Source } from './field.ts'
import { daysOf, filterRefusals, listOf, oneOf } from './operand.ts'

export { filterRefusals } from './operand.ts'

const MAX_DEPTH = 8
const MAX_SIZE = 200

export interface Compiled { where: RawBuilder<unknown>; sources: Source[] }

export interface Compiler {
  fields: ReadonlyMap<string, Field>
  now: Date
  /** Today in the firm's zone: relative dates are counted in its days. */
  today: string
  /** The zone that days of moments are counted in. */
  zone?: string
  /** What behaviours are asked of; a list without refuses them. */
  acting?: Acting
  /** Few records are asked about: behaviours are looked up for each instead of for everyone. */
  few?: boolean
  /** The condition "is connected to a record for which …", where the list has connections. */
  connected?: (by: { type?: string | undefined; side?: 'forward' | 'backward' | undefined }, to: RawBuilder<unknown>, sources: Source[]) => RawBuilder<unknown>
}

/** Refuses what is too deep or too large for any engine. */
export function refuseExcess(filter: Filter): void {
  if (depth(filter) > MAX_DEPTH) throw new Refusal(filterRefusals['too-deep'], { most: MAX_DEPTH })
  if (size(filter) > MAX_SIZE) throw new Refusal(filterRefusals['too-large'], { most: MAX_SIZE })
}

/** Turns a filter into one SQL condition and the joins that it needs. Values travel as parameters, never as text. */
export function compile(filter: Filter, compiler: Compiler): Compiled {
  refuseExcess(filter)
  const sources = new Map<string, Source>()
  return { where: node(filter, compiler, sources), sources: [...sources.values()] }
}

function node(f: Filter, c: Compiler, sources: Map<string, Source>): RawBuilder<unknown> {
  if ('all' in f) return joined(f.all, c, sources, sql` and `, sql`true`)
  if ('any' in f) return joined(f.any, c, sources, sql` or `, sql`false`)
  if ('not' in f) return sql`(${node(f.not, c, sources)}) is not true`
  if ('did' in f) return did(f.did, c, compile)
  if ('sequence' in f) return sequence(f.sequence, c, compile)
  if ('connected' in f) {
    if (!c.connected) throw new Refusal(filterRefusals['unknown-field'], { field: 'connected' })
    const inner = compile(f.connected.to, c)
    return c.connected(f.connected, inner.where, inner.sources)
  }
  return condition(f, c, sources)
}

const joined = (list: Filter[], c: Compiler, sources: Map<string, Source>, by: RawBuilder<unknown>, none: RawBuilder<unknown>): RawBuilder<unknown> =>
  list.length ? sql`(${sql.join(list.map((f) => node(f, c, sources)), by)})` : none

function condition(f: Condition, c: Compiler, sources: Map<string, Source>): RawBuilder<unknown> {
  const field = c.fields.get(f.field)
  if (!field) throw new Refusal(filterRefusals['unknown-field'], { field: f.field })
  if (field.from) sources.set(field.from.name, field.from)
  if (field.matches) return field.matches(f.op, f.value, c)
  return compare(field, f, c)
}

function compare(field: Field, f: Condition, c: Compiler): RawBuilder<unknown> {
  const column = f.op === 'contains' ? field.sql : (field.compared?.sql ?? field.sql)
  const one = () => scalar(field, oneOf(field, f.value))
  switch (f.op) {
    case 'is': return sql`${column} = ${one()}`
    case 'isNot': return sql`${column} is distinct from ${one()}`
    case 'in': return sql`${column} in (${sql.join(listOf(field, f).map((v) => scalar(field, v)))})`
    case 'contains': return sql`${column} ilike ${`%${String(f.value).replaceAll(/[\\%_]/g, '\\$&')}%`}`
    case 'atLeast': case 'after': return sql`${column} >= ${one()}`
    case 'atMost': return sql`${column} <= ${one()}`
    case 'before': return sql`${column} < ${one()}`
    case 'between': { const [from, to] = listOf(field, f); return sql`${column} between ${scalar(field, from!)} and ${scalar(field, to!)}` }
    case 'within': return sql`${column} >= ${daysAgo(field, f, c)} and ${column} <= ${nowFor(field, c)}`
    case 'olderThan': return sql`${column} < ${daysAgo(field, f, c)}`
    case 'ahead': return sql`${column} >= ${nowFor(field, c)} and ${column} <= ${daysFrom(field, daysOf(field, f), c)}`
    case 'empty': return sql`${column} is null`
    case 'filled': return sql`${column} is not null`
  }
}

const casts = { number: 'numeric', money: 'numeric', date: 'date', instant: 'timestamptz', boolean: 'boolean', party: 'bigint', member: 'bigint', unit: 'bigint', tag: 'bigint', text: 'text', choice: 'text', choices: 'text' } as const

const scalar = (field: Field, text: string): RawBuilder<unknown> => sql`${text}::${sql.raw(field.compared?.type ?? casts[field.kind])}`

const daysFrom = (field: Field, days: number, c: Compiler): RawBuilder<unknown> => (field.kind === 'date' ? sql`(${c.today}::date + ${days}::int)` : sql`(${c.now.toISOString()}::timestamptz + make_interval(days => ${days}::int))`)

const daysAgo = (field: Field, f: Condition, c: Compiler): RawBuilder<unknown> => daysFrom(field, -daysOf(field, f), c)

const nowFor = (field: Field, c: Compiler): RawBuilder<unknown> => (field.kind === 'date' ? sql`${c.today}::date` : sql`${c.now.toISOString()}::timestamptz`)
