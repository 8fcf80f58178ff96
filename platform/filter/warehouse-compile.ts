import type { Condition, Filter, Where } from '#kernel/filter.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Activity } from './activity.ts'
import { refuseExcess } from './compile.ts'
import type { Asked, Field } from './field.ts'
import { daysOf, filterRefusals, listOf, oneOf } from './operand.ts'
import { didInWarehouse, sequenceInWarehouse } from './warehouse-behaviour.ts'
import type { Param, WarehouseField } from './warehouse-field.ts'

/** A condition over `{{parties_party}}` in the analysis engine's dialect. Values travel as parameters, never as text. */
export interface WarehouseCondition { where: string; params: Record<string, unknown> }

export interface WarehouseCompiler extends Asked { fields: ReadonlyMap<string, Field>; activities: ReadonlyMap<string, Activity> }

/** What the walk carries: the compiler, and how a value gets its placeholder. */
export interface Walk extends WarehouseCompiler { param: Param }

/** Something that the analysis engine does not hold: the question must be put to PostgreSQL. */
export class NotInWarehouse extends Error {}

/** Compiles a filter of parties for the analysis engine; throws `NotInWarehouse` where it names what stands in PostgreSQL only. */
export function compileForWarehouse(filter: Filter, compiler: WarehouseCompiler): WarehouseCondition {
  refuseExcess(filter)
  const params: Record<string, unknown> = {}
  const param: Param = (type, value) => {
    const name = `f${Object.keys(params).length}`
    params[name] = value
    return `{${name}:${type}}`
  }
  return { where: node(filter, { ...compiler, param }), params }
}

function node(f: Filter, c: Walk): string {
  if ('all' in f) return joined(f.all.map((part) => node(part, c)), ' and ', '1')
  if ('any' in f) return joined(f.any.map((part) => node(part, c)), ' or ', '0')
  if ('not' in f) return `not ${node(f.not, c)}`
  if ('did' in f) return didInWarehouse(f.did, c, where)
  if ('sequence' in f) return sequenceInWarehouse(f.sequence, c, where)
  if ('connected' in f) return connected(f.connected, c)
  return condition(f, c.fields, c)
}

const joined = (parts: string[], by: string, none: string): string => (parts.length ? `(${parts.join(by)})` : none)

function connected({ type, side, to }: { type?: string | undefined; side?: string | undefined; to: Filter }, c: Walk): string {
  const inner = `select id from {{parties_party}} where ${node(to, c)}`
  const end = (near: string, far: string): string => `id in (select ${near} from {{parties_connection}} where (\`to\` is null or \`to\` >= toDate32(${c.param('String', c.today)}))${type ? ` and type = ${c.param('String', type)}` : ''} and ${far} in (${inner}))`
  const ends = [...(side === 'backward' ? [] : [end('party_id', 'other_id')]), ...(side === 'forward' ? [] : [end('other_id', 'party_id')])]
  return joined(ends, ' or ', '0')
}

/** A condition on one occurrence of an activity. */
function where(w: Where, activity: Activity, c: Walk): string {
  if ('all' in w) return joined(w.all.map((part) => where(part, activity, c)), ' and ', '1')
  if ('any' in w) return joined(w.any.map((part) => where(part, activity, c)), ' or ', '0')
  if ('not' in w) return `not ${where(w.not, activity, c)}`
  return condition(w, new Map(activity.fields.map((f) => [f.key, f])), c)
}

/** True or false, never unknown, so that `not` turns it round as PostgreSQL's `is not true` does. */
function condition(f: Condition, fields: ReadonlyMap<string, Field>, c: Walk): string {
  const field = fields.get(f.field)
  if (!field) throw new Refusal(filterRefusals['unknown-field'], { field: f.field })
  const there = field.warehouse
  if (!there) throw new NotInWarehouse(f.field)
  if (there.matches) return `(${there.matches(f.op, f.value, c, c.param)})`
  if (f.op === 'isNot') return `not ${found(field, there, { ...f, op: 'is' }, c)}`
  if (f.op === 'empty') return `not ${found(field, there, { ...f, op: 'filled' }, c)}`
  return found(field, there, f, c)
}

export const tableOf = (table: string): string => (table.startsWith('(') ? table : `{{${table}}}`)
export const expressionOf = ({ sql }: WarehouseField, c: Asked): string => (typeof sql === 'function' ? sql(c) : sql!)

function found(field: Field, there: WarehouseField, f: Condition, c: Walk): string {
  const holds = compare(field, there, f, c)
  const [own, other] = there.by ?? ['id', 'party_id']
  return there.table ? `${own} in (select ${other} from ${tableOf(there.table)} where ${holds})` : `ifNull(${holds}, 0)`
}

function compare(field: Field, there: WarehouseField, f: Condition, c: Walk): string {
  const x = field.compared ? `accurateCastOrNull(${expressionOf(there, c)}, 'Int16')` : expressionOf(there, c)
  const put = (text: string): string => valueIn(field, there, text, c.param)
  const one = (): string => put(oneOf(field, f.value))
  switch (f.op) {
    case 'is': return `${x} = ${one()}`
    case 'in': return `${x} in (${listOf(field, f).map(put).join(', ')})`
    case 'contains': return `positionCaseInsensitiveUTF8(toString(${x}), ${c.param('String', String(f.value))}) > 0`
    case 'atLeast': case 'after': return `${x} >= ${one()}`
    case 'atMost': return `${x} <= ${one()}`
    case 'before': return `${x} < ${one()}`
    case 'between': { const [from, to] = listOf(field, f).map(put); return `(${x} >= ${from} and ${x} <= ${to})` }
    case 'within': { const now = momentOf(field, c); return `(${x} >= ${now} - toIntervalDay(${daysOf(field, f)}) and ${x} <= ${now})` }
    case 'ahead': { const now = momentOf(field, c); return `(${x} >= ${now} and ${x} <= ${now} + toIntervalDay(${daysOf(field, f)}))` }
    case 'olderThan': return `${x} < ${momentOf(field, c)} - toIntervalDay(${daysOf(field, f)})`
    default: return `${x} is not null`
  }
}

const momentOf = (field: Field, c: Walk): string => (field.kind === 'date' ? `toDate32(${c.param('String', c.today)})` : c.param("DateTime64(3, 'UTC')", instant(c.now.toISOString())))

const instant = (text: string): string => new Date(text).toISOString().replace('T', ' ').replace('Z', '')

const types = { number: 'Float64', money: 'Decimal(38, 8)', boolean: 'Bool', party: 'Int64', member: 'Int64', unit: 'Int64', tag: 'Int64', text: 'String', choice: 'String', choices: 'String' } as const

function valueIn(field: Field, { hundredths }: WarehouseField, text: string, param: Param): string {
  if (field.compared) return param('Int16', text)
  if (field.kind === 'date') return `toDate32(${param('String', text)})`
  if (field.kind === 'instant') return param("DateTime64(3, 'UTC')", instant(text))
  return param(types[field.kind], hundredths ? inHundredths(text) : text)
}

/** A decimal number a hundredfold, exactly: `'19.99'` is `'1999'`. */
export function inHundredths(text: string): string {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined) return String(Number(text) * 100)
  const shifted = part.padEnd(2, '0')
  return `${sign}${whole}${shifted.slice(0, 2)}${shifted.length > 2 ? `.${shifted.slice(2)}` : ''}`
}
