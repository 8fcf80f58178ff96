import { z } from 'zod'

/** What can be asked of a field. `within`/`olderThan` take days, counted from now. */
export const operators = ['is', 'isNot', 'in', 'contains', 'atLeast', 'atMost', 'between', 'before', 'after', 'within', 'olderThan', 'empty', 'filled'] as const
export type Operator = (typeof operators)[number]

export const Operand = z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.union([z.string().max(500), z.number()])).max(500)])
export type Operand = z.infer<typeof Operand>

/** The core of the segment grammar: conditions joined by and/or/not. List filters, saved views, the API's `filter` and segments are all this. */
export type Filter = { all: Filter[] } | { any: Filter[] } | { not: Filter } | Condition | { connected: { type?: string | undefined; to: Filter } }
export interface Condition { field: string; op: Operator; value?: Operand | undefined }

const Condition = z.strictObject({ field: z.string().max(100), op: z.enum(operators), value: Operand.optional() })

export const Filter: z.ZodType<Filter> = z.lazy(() => z.union([
  z.strictObject({ all: z.array(Filter).max(50) }),
  z.strictObject({ any: z.array(Filter).max(50) }),
  z.strictObject({ not: Filter }),
  z.strictObject({ connected: z.strictObject({ type: z.string().max(50).optional(), to: Filter }) }),
  Condition,
])).meta({ id: 'Filter', description: 'Conditions joined by all / any / not; see docs/guide/api.', example: { all: [{ field: 'tier', op: 'is', value: 'vip' }, { field: 'lastContact', op: 'olderThan', value: 30 }] } })

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

/** How deep a filter nests; deeper than 8 is refused before it reaches the database. */
export function depth(f: Filter): number {
  if ('all' in f) return 1 + Math.max(0, ...f.all.map(depth))
  if ('any' in f) return 1 + Math.max(0, ...f.any.map(depth))
  if ('not' in f) return 1 + depth(f.not)
  if ('connected' in f) return 1 + depth(f.connected.to)
  return 1
}
