import { type Actor, fieldLevel, reach } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Counted, Dimension, Grain, Measure } from '#platform/measure/definition.ts'

/** All definitions, by their keys. */
export interface Catalogue { measures: ReadonlyMap<string, Measure>; dimensions: ReadonlyMap<string, Dimension>; grains: ReadonlyMap<string, Grain> }

let whole: Promise<Catalogue> | undefined

async function load(): Promise<Catalogue> {
  const [measures, dimensions, grains] = await Promise.all([gather('measures'), gather('dimensions'), gather('grains')])
  const byKey = <T extends { key: string }>(list: readonly T[]) => new Map(list.map((x) => [x.key, x]))
  return { measures: byKey(measures), dimensions: byKey(dimensions), grains: new Map(grains.map((g) => [g.table, g])) }
}

/** What all modules define. */
export const readCatalogue = (): Promise<Catalogue> => (whole ??= load())

/** The same with the splits that the firm has defined itself and the asker may see. */
export async function catalogueFor(tx: Tx): Promise<Catalogue> {
  const [defined, sources] = await Promise.all([readCatalogue(), gather('dimensionSources')])
  const own = (await Promise.all(sources.map((s) => s.load(tx)))).flat()
  return own.length ? { ...defined, dimensions: new Map([...defined.dimensions, ...own.map((d) => [d.key, d] as const)]) } : defined
}

const open = (actor: Actor, guard: string | undefined): boolean => !guard || !['hidden', 'masked'].includes(fieldLevel(actor, guard))

/** The measures that a measure is counted from: itself, or both sides of a ratio. */
export function partsOf({ measures }: Catalogue, measure: Measure): Counted[] {
  return 'over' in measure ? measure.over.flatMap((key) => partsOf({ measures } as Catalogue, measures.get(key)!)) : [measure]
}

/** Whether an actor may know a measure: the rows it counts, and the field it tells of. */
export const mayMeasure = (actor: Actor, catalogue: Catalogue, measure: Measure): boolean =>
  partsOf(catalogue, measure).every((m) => reach(actor, ...catalogue.grains.get(m.table)!.may) !== null && open(actor, m.guard)) && open(actor, measure.guard)

/** Whether an actor may split by a dimension. */
export const maySplit = (actor: Actor, dimension: Dimension): boolean => open(actor, dimension.guard)

/** How rows of a table find a dimension's table: they are it (null), or by a column of theirs and its key; undefined where they cannot. */
export function pathTo({ grains }: Catalogue, grain: Grain, dimension: Dimension): readonly [own: string, key: string] | null | undefined {
  if (dimension.table === grain.table) return null
  const far = grain.reaches?.[dimension.table]
  if (far) return far
  const other = grains.get(dimension.table)
  return other?.key && other.key === other.party ? [grain.party, other.key] : undefined
}

/** Whether a measure can be split by a dimension. */
export const splits = (catalogue: Catalogue, measure: Measure, dimension: Dimension): boolean =>
  partsOf(catalogue, measure).every((m) => pathTo(catalogue, catalogue.grains.get(m.table)!, dimension) !== undefined)

/** Whether a measure has a day: periods cut it, and time splits it. */
export const hasTime = (catalogue: Catalogue, measure: Measure): boolean => partsOf(catalogue, measure).every((m) => !m.state && catalogue.grains.get(m.table)!.day !== undefined)
