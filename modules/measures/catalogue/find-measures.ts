import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Measure } from '#platform/measure/definition.ts'
import { functionOf } from '#platform/warehouse/mart/mart.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findMeasures as contract, type MeasureInfo, TIME } from '../contract.ts'
import { type Catalogue, catalogueFor, hasTime, mayMeasure, maySplit, partsOf, splits } from './read-catalogue.ts'

/** The measures and dimensions that the asker may use, and the saved analyses that use each. */
export async function findMeasures({ tx, actor }: Context): Promise<ReplyOf<typeof contract>> {
  const catalogue = await catalogueFor(tx)
  const measures = [...catalogue.measures.values()].filter((m) => mayMeasure(actor, catalogue, m))
  const dimensions = [...catalogue.dimensions.values()].filter((d) => maySplit(actor, d))
  const open = new Set(dimensions.map((d) => d.key))
  const { rows } = await sql<{ measure: string; id: string; name: string }>`
    select m.measure, a.id::text, a.name from measures.analysis a cross join lateral jsonb_array_elements_text(a.query -> 'measures') m (measure) order by a.name, a.id limit 1000`.execute(tx)
  const known = new Set(measures.map((m) => m.key))
  return {
    measures: measures.map((m) => infoOf(catalogue, m, open)),
    dimensions: dimensions.map(({ key, label, kind, table, choices }) => ({ key, label, kind, function: functionOf(table), ...(choices && { choices: [...choices] }) })),
    usedIn: rows.filter((r) => known.has(r.measure)),
  }
}

function infoOf(catalogue: Catalogue, measure: Measure, open: ReadonlySet<string>): MeasureInfo {
  const { key, label, description, unit } = measure
  const [part] = partsOf(catalogue, measure)
  const grain = catalogue.grains.get(part!.table)!
  const by = [...catalogue.dimensions.values()].filter((d) => open.has(d.key) && splits(catalogue, measure, d)).map((d) => d.key)
  return {
    key, label, description, unit, rows: grain.label, state: !hasTime(catalogue, measure), functions: [...new Set(partsOf(catalogue, measure).map((m) => functionOf(m.table)))], ...('over' in measure && { over: [...measure.over] }),
    additive: 'over' in measure || !measure.additive ? 'no' : grain.history ? 'over-parties' : 'yes', splits: hasTime(catalogue, measure) ? [TIME, ...by] : by,
  }
}
