import { z } from 'zod'
import { Day } from './date.ts'

/** What can be asked of a field. `within`/`olderThan` take days back from now, `ahead` days to come. */
export const operators = ['is', 'isNot', 'in', 'contains', 'atLeast', 'atMost', 'between', 'before', 'after', 'within', 'olderThan', 'ahead', 'empty', 'filled'] as const
export type Operator = (typeof operators)[number]

export const Operand = z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.union([z.string().max(500), z.number()])).max(500)])
export type Operand = z.infer<typeof Operand>

export interface Condition { field: string; op: Operator; value?: Operand | undefined }
const Condition = z.strictObject({ field: z.string().max(100), op: z.enum(operators), value: Operand.optional() })

/** Conditions on one occurrence of an activity: its own fields, joined by all / any / not. */
export type Where = { all: Where[] } | { any: Where[] } | { not: Where } | Condition
export const Where: z.ZodType<Where> = z.lazy(() => z.union([
  z.strictObject({ all: z.array(Where).max(20) }), z.strictObject({ any: z.array(Where).max(20) }), z.strictObject({ not: Where }), Condition,
])).meta({ id: 'Where', description: 'Conditions on one occurrence of an activity.', example: { field: 'amount', op: 'atLeast', value: '500' } })

/** When something happened, in calendar days of the firm's zone: in the last so many days (today included), longer ago than that, or from one day to another. */
export type When = { within: number } | { olderThan: number } | { from?: string | undefined; to?: string | undefined }
const days = z.number().int().min(0).max(36_500)
const When = z.union([z.strictObject({ within: days }), z.strictObject({ olderThan: days }), z.strictObject({ from: Day.optional(), to: Day.optional() })])

/** An activity (order, return, purchase of a product, touchpoint …) with what its occurrences must be like. */
export interface Act { what: string; where?: Where | undefined }
const act = { what: z.string().max(50), where: Where.optional() }

/** A range; a bound that is left out is open. */
export interface Range { atLeast?: number | undefined; atMost?: number | undefined }

export const totals = ['sum', 'mean', 'least', 'most'] as const
/** What an amount of the occurrences comes to. The sum over none is 0; a mean, a least, a most of none there is not. */
export interface Total extends Range { of: string; by: (typeof totals)[number] }

/**
 * A behaviour. Without more: at least once. `times`: how often. `total`: what an amount comes to. `which`: the first or the last occurrence of all lies in
 * `when` and is as `was` says.
 */
export interface Did extends Act { when?: When | undefined; times?: Range | undefined; total?: Total | undefined; which?: 'first' | 'last' | undefined; was?: Where | undefined }
const times = z.strictObject({ atLeast: z.number().int().min(0).max(1_000_000).optional(), atMost: z.number().int().min(0).max(1_000_000).optional() })
const Total = z.strictObject({ of: z.string().max(50), by: z.enum(totals), atLeast: z.number().optional(), atMost: z.number().optional() })
const Did = z.strictObject({ ...act, when: When.optional(), times: times.optional(), total: Total.optional(), which: z.enum(['first', 'last']).optional(), was: Where.optional() })

/** A further step of a sequence: so many days after the one before at most, and without another activity between them. */
export interface Step extends Act { within?: number | undefined; without?: Act | undefined }
const Step = z.strictObject({ ...act, within: days.optional(), without: z.strictObject(act).optional() })

/** Steps that follow each other; `when` says when the first happened. Activities known by their day follow others on the same day, but not themselves. */
export interface Sequence { steps: Step[]; when?: When | undefined }
const Sequence = z.strictObject({ steps: z.array(Step).min(2).max(5), when: When.optional() })

/** A connection to a party for which a filter holds; `side` tells which end the asked party is: of "parent of", `forward` is the parent. */
export interface Connected { type?: string | undefined; side?: 'forward' | 'backward' | undefined; to: Filter }

/** The one grammar of list filters, saved views, the API's `filter` and segments: conditions, connections, behaviours and sequences, joined by and/or/not. */
export type Filter = { all: Filter[] } | { any: Filter[] } | { not: Filter } | Condition | { connected: Connected } | { did: Did } | { sequence: Sequence }

export const Filter: z.ZodType<Filter> = z.lazy(() => z.union([
  z.strictObject({ all: z.array(Filter).max(50) }),
  z.strictObject({ any: z.array(Filter).max(50) }),
  z.strictObject({ not: Filter }),
  z.strictObject({ connected: z.strictObject({ type: z.string().max(50).optional(), side: z.enum(['forward', 'backward']).optional(), to: Filter }) }),
  z.strictObject({ did: Did }),
  z.strictObject({ sequence: Sequence }),
  Condition,
])).meta({ id: 'Filter', description: 'Conditions, connections, behaviours (did) and sequences, joined by all / any / not; see docs/guide/api.', example: { all: [{ field: 'tier', op: 'is', value: 'vip' }, { did: { what: 'order', when: { within: 90 }, times: { atLeast: 2 } } }] } })

/** A filter as a query parameter: its JSON. */
export const FilterQuery = z.string().max(20_000).transform((text, context): Filter => {
  try {
    const parsed = Filter.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'not a filter' })
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' })
  }
  return z.NEVER
}).meta({ description: 'A filter as JSON.', type: 'string', example: '{"field":"tier","op":"is","value":"vip"}' })

/** What a filter is made of, one level down. */
export function partsOf(f: Filter): Filter[] {
  if ('all' in f) return f.all
  if ('any' in f) return f.any
  if ('not' in f) return [f.not]
  return 'connected' in f ? [f.connected.to] : []
}

/** The activities that a filter's node names itself, each with what its occurrences must be like. */
export function actsOf(f: Filter): Act[] {
  if ('did' in f) return [f.did, ...(f.did.was ? [{ what: f.did.what, where: f.did.was }] : [])]
  return 'sequence' in f ? f.sequence.steps.flatMap((s) => [s, ...(s.without ? [s.without] : [])]) : []
}

/** Every node of a filter, from the outside in. */
export const nodesOf = (f: Filter): Filter[] => [f, ...partsOf(f).flatMap(nodesOf)]

/** A condition, behaviour, sequence or connection of a filter, and whether its holding speaks for a party; within a "not" it speaks against. */
export interface Leaf { node: Filter; speaksFor: boolean }

/** What a filter rests on, in its order; what a connection asks of the other is within it. */
export function leavesOf(f: Filter, speaksFor = true): Leaf[] {
  if ('all' in f || 'any' in f) return partsOf(f).flatMap((part) => leavesOf(part, speaksFor))
  return 'not' in f ? leavesOf(f.not, !speaksFor) : [{ node: f, speaksFor }]
}

/** How deep a filter nests; deeper than 8 is refused before it reaches the database. */
export const depth = (f: Filter): number => 1 + Math.max(0, ...partsOf(f).map(depth), ...actsOf(f).map((a) => (a.where ? depth(a.where) : 0)))

/** How many nodes a filter has, those on occurrences included; more than 200 are refused. */
export const size = (f: Filter): number => 1 + [...partsOf(f), ...actsOf(f).flatMap((a) => a.where ?? [])].reduce((n, part) => n + size(part), 0)
