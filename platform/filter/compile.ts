import { type RawBuilder, sql } from 'kysely'
import { type Condition, depth, type Filter } from '#kernel/filter.ts'
import { Refusal, refusals } from '#kernel/refusal.ts'
import type { Field, Source } from './field.ts'

export const filterRefusals = refusals('filter', { 'unknown-field': 422, 'bad-value': 422, 'bad-operator': 422, 'too-deep': 422 })

const MAX_DEPTH = 8

export interface Compiled { where: RawBuilder<unknown>; sources: Source[] }

export interface Compiler {
  fields: ReadonlyMap<string, Field>
  now: Date
  /** Today in the firm's zone: relative dates are counted in its days. */
  today: string
  /** The condition "is connected to a record for which …", where the list has connections. */
  connected?: (type: string | undefined, to: RawBuilder<unknown>, sources: Source[]) => RawBuilder<unknown>
}

/** Turns a filter into one SQL condition and the joins that it needs. Values travel as parameters, never as text. */
export function compile(filter: Filter, compiler: Compiler): Compiled {
  if (depth(filter) > MAX_DEPTH) throw new Refusal(filterRefusals['too-deep'], { most: MAX_DEPTH })
  const sources = new Map<string, Source>()
  return { where: node(filter, compiler, sources), sources: [...sources.values()] }
}

function node(f: Filter, c: Compiler, sources: Map<string, Source>): RawBuilder<unknown> {
  if ('all' in f) return joined(f.all, c, sources, sql` and `, sql`true`)
  if ('any' in f) return joined(f.any, c, sources, sql` or `, sql`false`)
  if ('not' in f) return sql`(${node(f.not, c, sources)}) is not true`
  if ('connected' in f) {
    if (!c.connected) throw new Refusal(filterRefusals['unknown-field'], { field: 'connected' })
    const inner = compile(f.connected.to, c)
    return c.connected(f.connected.type, inner.where, inner.sources)
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
  const one = () => scalar(field, f.value)
  switch (f.op) {
    case 'is': return sql`${column} = ${one()}`
    case 'isNot': return sql`${column} is distinct from ${one()}`
    case 'in': return sql`${column} in (${sql.join(list(field, f).map((v) => scalar(field, v)))})`
    case 'contains': return sql`${column} ilike ${`%${String(f.value).replaceAll(/[\\%_]/g, '\\$&')}%`}`
    case 'atLeast': case 'after': return sql`${column} >= ${one()}`
    case 'atMost': return sql`${column} <= ${one()}`
    case 'before': return sql`${column} < ${one()}`
    case 'between': { const [from, to] = list(field, f); return sql`${column} between ${scalar(field, from)} and ${scalar(field, to)}` }
    case 'within': return sql`${column} >= ${daysAgo(field, f, c)} and ${column} <= ${nowFor(field, c)}`
    case 'olderThan': return sql`${column} < ${daysAgo(field, f, c)}`
    case 'empty': return sql`${column} is null`
    case 'filled': return sql`${column} is not null`
  }
}

const refuseValue = (field: Field, value: unknown): never => { throw new Refusal(filterRefusals['bad-value'], { field: field.key, ...field.label, value: String(value) }) }

function list(field: Field, f: Condition): (string | number)[] {
  if (!Array.isArray(f.value) || !f.value.length || (f.op === 'between' && f.value.length !== 2)) return refuseValue(field, f.value)
  return f.value
}

const casts = { number: 'numeric', money: 'numeric', date: 'date', instant: 'timestamptz', boolean: 'boolean', party: 'bigint', member: 'bigint', unit: 'bigint', tag: 'bigint', text: 'text', choice: 'text', choices: 'text' } as const

const shapes: Partial<Record<Field['kind'], RegExp>> = { number: /^-?\d{1,18}(\.\d+)?$/, money: /^-?\d{1,15}(\.\d+)?$/, date: /^\d{4}-\d\d-\d\d$/, instant: /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d))?$/, boolean: /^(true|false)$/, party: /^\d{1,19}$/, member: /^\d{1,19}$/, unit: /^\d{1,19}$/, tag: /^\d{1,19}$/ }

/** One value, checked against the field's kind before the database sees it. */
function scalar(field: Field, value: unknown): RawBuilder<unknown> {
  if (value === undefined || value === null || Array.isArray(value)) return refuseValue(field, value)
  const text = String(value)
  if (field.compared) return /^-?\d{1,4}$/.test(text) ? sql`${text}::${sql.raw(field.compared.type)}` : refuseValue(field, value)
  const dated = (field.kind === 'date' || field.kind === 'instant') && Number.isNaN(Date.parse(text))
  if (dated || !(shapes[field.kind]?.test(text) ?? true)) return refuseValue(field, value)
  return sql`${text}::${sql.raw(casts[field.kind])}`
}

function daysAgo(field: Field, f: Condition, c: Compiler): RawBuilder<unknown> {
  const days = Number(f.value)
  if (!Number.isInteger(days) || days < 0 || days > 36_500 || (field.kind !== 'date' && field.kind !== 'instant')) return refuseValue(field, f.value)
  return field.kind === 'date' ? sql`(${c.today}::date - ${days}::int)` : sql`(${c.now.toISOString()}::timestamptz - make_interval(days => ${days}::int))`
}

const nowFor = (field: Field, c: Compiler): RawBuilder<unknown> => (field.kind === 'date' ? sql`${c.today}::date` : sql`${c.now.toISOString()}::timestamptz`)
