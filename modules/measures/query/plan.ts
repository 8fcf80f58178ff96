import type { Day } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Counted, Dimension, Measure } from '#platform/measure/definition.ts'
import { type AnalysisQuery, measuresRefusals as r, type Slice, type Split, TIME } from '../contract.ts'
import { type Catalogue, hasTime, mayMeasure, maySplit, partsOf, splits } from '../catalogue/read-catalogue.ts'
import type { Span, TimeGrain } from '../period/calendar.ts'
import { resolveBefore, resolvePeriod, usualPeriod } from '../period/resolve-period.ts'

/** A split or a slice with what it is over: null for time. `grain` where it is over days. */
export interface Axis { dimension: Dimension | null; grain: TimeGrain | null; top: number }
export interface Sliced extends Axis { slice: Slice }

/** A question that is known to be answerable. Axes: the rows' first, then the columns'. */
export interface Plan {
  query: AnalysisQuery
  catalogue: Catalogue
  measures: Measure[]
  counted: Counted[]
  axes: Axis[]
  slices: Sliced[]
  today: Day
  span: Span | null
  before: Span | null
}

const MOST_SPLITS = 4
const MOST_DAYS = 3660
/** How many values of a split stand for themselves where the asker does not say. */
const USUAL_TOP = 100

/** Checks a question against the definitions and the asker's rights. What one may not know is refused as if it were not defined. */
export function planOf(query: AnalysisQuery, catalogue: Catalogue, actor: Actor, today: Day): Plan {
  const measures = query.measures.map((key, i) => knownMeasure(catalogue, actor, key, `/body/measures/${i}`))
  const splitsOf = [...query.rows, ...query.columns]
  if (splitsOf.length > MOST_SPLITS) throw new Refusal(r['too-many-splits'], { most: MOST_SPLITS })
  if (query.sort && !query.measures.includes(query.sort.measure)) throw new Refusal(r['unknown-measure'], { measure: query.sort.measure }, '/body/sort')
  const axes = splitsOf.map((s) => axisOf(catalogue, actor, measures, s))
  const slices = query.only.map((slice) => ({ ...axisOf(catalogue, actor, measures, slice), slice }))
  const timed = axes.find((a) => a.dimension === null)
  const period = query.period ?? (timed ? usualPeriod(timed.grain!) : undefined)
  const span = period ? resolvePeriod(period, today) : null
  if (span && span.from > span.to) throw new Refusal(r['period-order'], { ...span }, '/body/period')
  if (span && (Date.parse(span.to) - Date.parse(span.from)) / 86_400_000 > MOST_DAYS * 30) throw new Refusal(r['too-large'], { most: MOST_DAYS })
  return { query, catalogue, measures, counted: [...new Set(measures.flatMap((m) => partsOf(catalogue, m)))], axes, slices, today, span, before: period && query.compare ? resolveBefore(period, query.compare, today) : null }
}

function knownMeasure(catalogue: Catalogue, actor: Actor, key: string, at: string): Measure {
  const measure = catalogue.measures.get(key)
  if (!measure || !mayMeasure(actor, catalogue, measure)) throw new Refusal(r['unknown-measure'], { measure: key }, at)
  return measure
}

function axisOf(catalogue: Catalogue, actor: Actor, measures: Measure[], { by, grain, ...more }: Split | Slice): Axis {
  const top = ('top' in more ? more.top : undefined) ?? USUAL_TOP
  if (by === TIME) {
    const without = measures.find((m) => !hasTime(catalogue, m))
    if (without) throw new Refusal(r['not-over-time'], { measure: without.key, ...without.label })
    return { dimension: null, grain: grain ?? 'month', top }
  }
  const dimension = catalogue.dimensions.get(by)
  if (!dimension || !maySplit(actor, dimension)) throw new Refusal(r['unknown-dimension'], { dimension: by })
  const without = measures.find((m) => !splits(catalogue, m, dimension))
  if (without) throw new Refusal(r['not-split-by'], { measure: without.key, dimension: by })
  return { dimension, grain: dimension.kind === 'day' ? (grain ?? 'month') : null, top }
}
