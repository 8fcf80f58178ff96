import { dayFromNumber } from '#kernel/date.ts'
import type { Db } from '#platform/db/tables.ts'
import { compute } from '#platform/jobs/compute.ts'
import type { Terms } from '../purchase/terms.ts'
import { type Facts, modelRows } from '../run/gather-parts.ts'
import { asHistories, chooseShape, type FitInput, fitLifetime } from './fit-lifetime.ts'
import { currentModel, keepModel } from './keep-model.ts'
import type { LifetimeModel, NoModel } from './lifetime-model.ts'
import { FEW, observeAll } from './observe-all.ts'
import type { Observing, Seen } from './observe-part.ts'

/** A year at most is held out, and never more than a third of all there is; less than two months tell nothing. */
const [HELD_OUT, LEAST] = [365, 60]

/** Where models are kept; without it one is fitted and forgotten. */
export interface Kept { db: Db; now: Date; /** However fresh the model in use, another is fitted. */ retrain?: boolean | undefined }
export interface Trained { seen: Seen; current: { id: string | null; lifetime: LifetimeModel } | undefined; tooLittle?: NoModel['tooLittle'] }

/** Everyone's histories, and the model that scores them: the one in force where it is fresh, else one fitted now. Nothing where there is too little to learn from. */
export async function train(facts: Facts, terms: Terms, kept: Kept | null, signal?: AbortSignal): Promise<Trained> {
  const found = kept ? await currentModel(kept.db, terms, facts.margin, facts.asOf) : undefined
  const known = found && { ...found, fits: found.fits && !kept?.retrain }
  const { day } = facts.purchases
  const first = day.reduce((a, b) => Math.min(a, b), facts.today)
  const span = facts.today - first
  const calibration = known?.fits || span < 2 * LEAST ? null : facts.today - Math.min(HELD_OUT, Math.floor(span / 3))
  let { shape, why } = known?.fits ? { shape: shapeOf(known.lifetime), why: known.lifetime.why } : chooseShape(terms.business)
  const how = (): Observing => ({ unit: known?.fits ? known.lifetime.model.unit : why === 'crowded-days' ? 'day' : terms.unit, shape, end: facts.today, calibration, lostDays: terms.lostDays })
  const read = (): Promise<Seen> => observeAll(modelRows(facts.purchases), facts.purchases.ids.length, how(), signal)
  let seen = await read()
  if (known?.fits) return { seen, current: known }
  if (shape === 'any-time') {
    ({ shape, why } = chooseShape('open', asHistories(seen.histories, terms.unit)))
    if (shape !== 'any-time') seen = await read()
  }
  const { returned: _, ...rest } = seen
  const input: FitInput = { seen: rest, how: how(), why, terms: { discount: terms.discount, margin: facts.margin, horizonMonths: terms.horizonMonths }, days: { calibration: dayFromNumber(calibration ?? facts.today), end: facts.asOf } }
  const fitted = facts.purchases.ids.length < FEW ? fitLifetime(input) : await compute<FitInput, LifetimeModel | NoModel>(new URL('./fit-lifetime.ts', import.meta.url), input, { signal })
  if ('tooLittle' in fitted) return { seen, current: undefined, tooLittle: fitted.tooLittle }
  if (!kept) return { seen, current: { id: null, lifetime: fitted } }
  const id = await keepModel(kept.db, kept.now, fitted, { from: dayFromNumber(first), to: facts.asOf }, terms, facts.margin, known)
  const inForce = await currentModel(kept.db, terms, facts.margin, facts.asOf)
  const same = inForce && shapeOf(inForce.lifetime) === shape && inForce.lifetime.model.unit === fitted.model.unit
  return { seen, current: same ? inForce : { id, lifetime: fitted } }
}

/** How the histories of a model are counted. */
export const shapeOf = ({ model }: LifetimeModel): Observing['shape'] => (model.kind === 'sbg' ? 'contract' : model.kind === 'bg-bb' ? 'discrete' : 'any-time')
