import { sql } from 'kysely'
import { families } from '#analytics/index.ts'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import { cardOf, modelNames } from '../model/card.ts'
import type { LifetimeModel } from '../model/lifetime-model.ts'
import type { getLifetimeModel as contract } from './contract.ts'
import { shownRun } from './visible.ts'

/** The model by which everyone's value was last worked out. */
export async function getLifetimeModel({ tx }: Context): Promise<ReplyOf<typeof contract>> {
  const run = await shownRun(tx)
  if (!run?.versionId) return { model: null }
  const { rows: [version] } = await sql<{ number: number; dataTo: string; lifetime: LifetimeModel }>`select number, "dataTo", lifetime from value.model_of(${run.versionId}::bigint)`.execute(tx)
  if (!version) return { model: null }
  const { lifetime: l } = version
  const { fit, holdout, spendFit } = l
  return {
    model: {
      kind: l.model.kind, name: modelNames[l.model.kind], number: version.number, dataTo: version.dataTo, unit: l.model.unit, status: fit.status, customers: fit.customers, repeaters: fit.repeaters, logLikelihood: fit.logLikelihood,
      params: inOrder(l.model.kind, fit.params), se: fit.se, edge: fit.edge, spend: spendFit && { kind: spendFit.kind, params: spendFit.params, correlation: spendFit.correlation },
      why: l.why, believed: l.verdict.believed, rival: l.rival, said: cardOf(l, { lastDay: run.ratios.lastDay, asOf: run.asOf }),
      holdout: holdout && { from: holdout.from, to: holdout.to, actual: holdout.actual, predicted: holdout.predicted, mae: holdout.mae, correlation: Number.isFinite(holdout.correlation) ? holdout.correlation : null, byFrequency: holdout.byFrequency },
      second: { pooled: l.second.pooled, customers: l.second.customers, repeaters: l.second.repeaters },
    },
  }
}

/** Parameters as the literature names them in turn; a database keeps no order. */
function inOrder(kind: LifetimeModel['model']['kind'], params: Record<string, number>): Record<string, number> {
  const names = kind === 'sbg' ? ['alpha', 'beta'] : families[kind].parameters
  return Object.fromEntries(names.map((name) => [name, params[name]!]))
}
