import { sql } from 'kysely'
import { dayNumber } from '#kernel/date.ts'
import { championOf, registerModel } from '#modules/models/api.ts'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { Terms } from '../purchase/terms.ts'
import { cardOf } from './card.ts'
import type { LifetimeModel } from './lifetime-model.ts'

export const KIND = 'lifetime-value'

/** A version's parameters: the model, and the terms that it was fitted under. */
interface KeptParams extends Record<string, unknown> { lifetime: LifetimeModel; under: string }
export interface CurrentModel { id: string; number: number; dataTo: string; lifetime: LifetimeModel; fits: boolean; /** A person chose it: it stays until a term changes, and what is fitted meanwhile is a candidate. */ chosen: boolean }

/** What a model rests on besides data: when it changes, the model is fitted anew. */
const under = ({ business, unit, discount, horizonMonths, lostDays }: Terms, margin: number): string => JSON.stringify([business, unit, discount, horizonMonths, lostDays, Math.round(margin * 100)])

/** Days after which a model is fitted anew. */
const FRESH = 7

/** The model in force; `fits` where it is fresh and was fitted under these terms. */
export const currentModel = (db: Db, terms: Terms, margin: number, asOf: string): Promise<CurrentModel | undefined> => inTransaction(db, system('value'), async ({ tx }) => {
  const champion = await championOf<KeptParams>(tx, KIND)
  if (!champion) return undefined
  const { rows: [kept] } = await sql<{ approved: boolean; newest: string }>`select approved_by is not null as approved, (select max(n.data_to) from models.version n where n.kind = v.kind)::text as newest from models.version v where v.id = ${champion.id}`.execute(tx)
  const same = champion.params.under === under(terms, margin)
  const chosen = same && kept!.approved
  const age = dayNumber(asOf) - dayNumber(chosen ? kept!.newest : champion.dataTo)
  return { id: champion.id, number: champion.number, dataTo: champion.dataTo, lifetime: champion.params.lifetime, fits: same && age >= 0 && age < FRESH, chosen }
})

/** Keeps a fitted model. It takes the place of the one in force unless a person chose that, or it is not to be believed while that one is. */
export const keepModel = (db: Db, now: Date, lifetime: LifetimeModel, data: { from: string; to: string }, terms: Terms, margin: number, former?: CurrentModel): Promise<string> => inTransaction(db, system('value'), async (context) => {
  const promote = !former || (!former.chosen && (former.lifetime.verdict.believed === 'no' || lifetime.verdict.believed !== 'no'))
  const { holdout, fit, ratios } = lifetime
  const { id } = await registerModel(context, {
    kind: KIND, method: lifetime.model.kind, data, params: { lifetime, under: under(terms, margin) }, promote, card: cardOf(lifetime),
    metrics: { customers: fit.customers, repeaters: fit.repeaters, logLikelihood: fit.logLikelihood, holdoutRatio: holdout?.ratio ?? null, holdoutMae: holdout?.mae ?? null, holdoutCorrelation: holdout && Number.isFinite(holdout.correlation) ? holdout.correlation : null, spread: ratios.spread - 1 },
  })
  return id
}, now)
