import { ownSeasons } from '#analytics/index.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import type { Db } from '#platform/db/tables.ts'
import { lookAlikePotential } from '../class/look-alike.ts'
import type { ClassLines } from '../class/value-class.ts'
import { type Kept, train, type Trained } from '../model/train.ts'
import type { Terms } from '../purchase/terms.ts'
import { scoreAll } from '../score/score-all.ts'
import { classify, valueColumns } from '../score/value-columns.ts'
import { marginSince } from '../statement/statements.ts'
import { type Facts, readFacts } from './gather-parts.ts'
import { type Given, givenOf, readGiven } from './given.ts'
import type { KeptColumns } from './kept.ts'

/** Bounds are played out with the same luck each night, so that they move only where something did. */
export const SEED = 20_261_122

/** Everyone's value as of a day, with what it rests on. */
export interface WorkedOut { facts: Facts; given: Given; current: Trained['current']; tooLittle: Trained['tooLittle']; columns: KeptColumns; cutOffs: ClassLines }

export interface Working { asOf: string; terms: Terms; kept: Kept | null; signal?: AbortSignal | undefined; lap?: (name: string) => void }

/** Works out what everyone is worth as of a day, from one snapshot; the numbers in threads. It writes nothing but, where models are kept, a model fitted anew. */
export async function workOut(db: Db, { asOf, terms, kept, signal, lap }: Working): Promise<WorkedOut> {
  const { facts, given } = await inRawTransaction(db, system('value'), async (client) => {
    const facts = await readFacts(client, asOf, terms)
    return { facts, given: await readGiven(client, facts) }
  }, 'isolation level repeatable read, read only')
  lap?.('read')
  const { seen, current, tooLittle } = await train(facts, terms, kept, signal)
  lap?.('model')
  const how = { terms: { discount: terms.discount, horizonMonths: terms.horizonMonths }, seed: SEED }
  const first = current ? { histories: seen.histories, ahead: await scoreAll({ ...how, histories: seen.histories, model: current.lifetime.model, spend: current.lifetime.spend }, signal) } : null
  const second = current && seen.second.x.length ? { histories: seen.second, ahead: await scoreAll({ ...how, histories: seen.second, model: current.lifetime.second.model, spend: current.lifetime.spend }, signal) } : null
  lap?.('score')
  const parts = { ids: facts.purchases.ids, statements: facts.statements, service: facts.service, model: current?.lifetime ?? null, first, second, returned: seen.returned, season: ownSeasons(facts.purchases, facts.purchases.ids.length, facts.today), sinceReturn: marginSince(facts.purchases, seen.returned, facts.margin), terms, margin: facts.margin, today: facts.today }
  const columns = valueColumns({ ...parts, given: givenOf(given, facts, parts, terms) })
  columns.alike_cents = await lookAlikePotential(db, columns, { ids: parts.ids, asOf, share: terms.classes[0], signal })
  lap?.('likeness')
  return { facts, given, current, tooLittle, columns, cutOffs: classify(columns, terms) }
}
