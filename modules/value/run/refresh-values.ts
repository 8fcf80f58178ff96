import { ownSeasons } from '#analytics/index.ts'
import { type Day, dayNumber } from '#kernel/date.ts'
import type { Raw } from '#platform/db/read-columns.ts'
import type { LifetimeModel } from '../model/lifetime-model.ts'
import { observePart } from '../model/observe-part.ts'
import { shapeOf } from '../model/train.ts'
import { scorePart } from '../score/score-part.ts'
import { classify, valueColumns } from '../score/value-columns.ts'
import { marginSince } from '../statement/statements.ts'
import { modelRows, readFacts } from './gather-parts.ts'
import { readKept } from './kept.ts'
import { lastRun } from './open-run.ts'
import { saveValues } from './save-values.ts'
import { SEED } from './work-out.ts'

/** What some parties (survivors) are worth as of a day, by the model and the cut-offs of the last whole run; costs that are spread over everyone and referrals stay as they were found. Before the first run there is nothing to do. */
export async function refreshValues(client: Raw, some: readonly string[], asOf: Day): Promise<void> {
  const run = await lastRun(client)
  if (!run || !some.length) return
  const { terms } = run
  const facts = await readFacts(client, asOf, terms, { ids: some, margin: terms.margin })
  const model = await modelOf(client, run.versionId)
  const seen = observePart(modelRows(facts.purchases), some.length, { unit: model?.model.unit ?? terms.unit, shape: model ? shapeOf(model) : 'any-time', end: dayNumber(asOf), calibration: null, lostDays: terms.lostDays })
  const how = { terms: { discount: terms.discount, horizonMonths: terms.horizonMonths }, seed: SEED }
  const { columns: stored } = await readKept(client, facts.purchases.ids)
  const columns = valueColumns({
    ids: facts.purchases.ids, statements: facts.statements, service: facts.service, model,
    first: model && { histories: seen.histories, ahead: scorePart({ ...how, histories: seen.histories, model: model.model, spend: model.spend }) },
    second: model && seen.second.x.length ? { histories: seen.second, ahead: scorePart({ ...how, histories: seen.second, model: model.second.model, spend: model.spend }) } : null,
    returned: seen.returned, season: ownSeasons(facts.purchases, some.length, facts.today), sinceReturn: marginSince(facts.purchases, seen.returned, terms.margin), terms, margin: terms.margin, today: facts.today,
    given: { acquisition_cents: stored.acquisition_cents, retention_cents: stored.retention_cents, referral_cents: stored.referral_cents, saved_cents: stored.saved_cents, alike_cents: stored.alike_cents },
  })
  classify(columns, terms, run.cutOffs)
  await saveValues(client, { at: Int32Array.from(facts.purchases.ids.keys()), ids: facts.purchases.ids, columns, asOf })
}

async function modelOf(client: Raw, versionId: string | null): Promise<LifetimeModel | null> {
  if (!versionId) return null
  const { rows: [kept] } = await client.query<{ lifetime: LifetimeModel }>(`select params -> 'lifetime' as lifetime from models.version where id = $1`, [versionId])
  return kept?.lifetime ?? null
}
