import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Context } from '#platform/db/transaction.ts'
import { methodNames } from './card.ts'
import type { getOfferEvaluation as contract, OfferEvaluation } from './contract.ts'
import { methods } from './methods.ts'

interface Kept { method: string; dataTo: string; metrics: Record<string, number | null>; params: { split?: string }; card: OfferEvaluation['card'] }

/** How each way of recommending did, from the champion's card. Nothing for whoever may not read models. */
export async function getOfferEvaluation({ tx }: Context): Promise<ReplyOf<typeof contract>> {
  const { rows: [kept] } = await sql<Kept>`select method, data_to::text as "dataTo", metrics, params, card from models.version where kind = 'recommendation' and state = 'champion'`.execute(tx)
  if (!kept) return { evaluation: null }
  const of = (what: string, method: string): number | null => kept.metrics[`${what}:${method}`] ?? null
  return {
    evaluation: {
      asOf: kept.dataTo, split: kept.params.split ?? null, customers: kept.metrics.customers ?? null, card: kept.card,
      methods: methods.map((method) => ({ method, label: methodNames[method], recall: of('recall', method), hitRate: of('hitRate', method), coverage: of('coverage', method), chosen: method === kept.method })),
    },
  }
}
