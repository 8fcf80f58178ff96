import type { Context } from '#platform/db/transaction.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { partsOf } from '../catalogue/read-catalogue.ts'
import { binder as bindTo } from './binder.ts'
import type { Plan } from './plan.ts'
import { type Asking, closedSql, crowdSql, martOf } from './read-cube.ts'
import { groupsOf, sourceOf, WHOLE } from './source.ts'

/** A split's greatest values, by the measure that the answer is sorted by. Those behind which too few parties stand are left to the others. */
export async function rankedValues(context: Context, { plan, span, parties, guarded }: Asking, axis: number): Promise<string[]> {
  const binder = bindTo(plan.today)
  const only: Plan = { ...plan, axes: [plan.axes[axis]!], query: { ...plan.query, rows: [], columns: [] } }
  const [upper, lower] = rankingOf(plan)
  const group = groupsOf(plan).find((g) => g.measures.includes(upper!))!
  const source = sourceOf({ plan: only, ...group, span, binder, parties, shown: [] })
  const rank = lower && group.measures.includes(lower) ? `(${upper!.sql}) / nullIf(${lower.sql}, 0)` : upper!.sql
  const few = guarded ? ` and (${closedSql(source)} = 0 or ${crowdSql(source)} >= ${guarded})` : ''
  const { rows } = await askWarehouse<{ v: string }>(context, { params: binder.params, ...martOf(plan.query), sql: `
    select ifNull(toString(${source.keys[0]!.sql}), '') as v, ${rank} as rank from ${source.from}${source.where.length ? ` where ${source.where.join(' and ')}` : ''}
    group by v having v != '${WHOLE}'${few} order by rank desc nulls last, v limit ${plan.axes[axis]!.top}` })
  return rows.map((row) => (plan.axes[axis]!.dimension?.names && row.v === '0' ? '' : row.v))
}

function rankingOf({ query, catalogue }: Plan) {
  return partsOf(catalogue, catalogue.measures.get(query.sort?.measure ?? query.measures[0]!)!)
}
