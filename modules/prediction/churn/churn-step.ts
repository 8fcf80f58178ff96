import { dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { championOf, type KeptModel, versionsOf } from '#modules/models/api.ts'
import type { ScoringJob } from '#modules/models/extension.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { compute } from '#platform/jobs/compute.ts'
import type { ChurnParams, Refused } from './churn-model.ts'
import type { ChurnInput, ChurnOutput, Trained } from './churn-thread.ts'
import { forecastOf, valuesOf } from './foretell.ts'
import { type Facts, noteDrift, noteRun } from './note-run.ts'
import { planOf } from './plan.ts'
import { type Everyone, readContacts, readEveryone } from './read-customers.ts'
import { registerChurn } from './register-churn.ts'
import { changedSince, type Forecast, saveForecast } from './save-forecast.ts'
import { scoreAll } from './score-all.ts'
import { features } from './vocabulary.ts'

const BATCH = 50_000
const RETRAIN_DAYS = 28
const PARTS = 5
const actor = system('churn')

/** Foretells for everyone who will leave: learns anew where there is no model or it has grown old, scores, and notes what drifts. */
export async function runChurn(job: ScoringJob): Promise<void> {
  const { db, now, signal, progress } = job
  const terms = await inTransaction(db, actor, async ({ tx }) => ({
    zone: await getSetting(tx, 'firm.zone'), sources: await getSetting(tx, 'standing.sources'), contract: await getSetting(tx, 'value.business') === 'contract',
    champion: await championOf<ChurnParams>(tx, 'churn'), newest: (await versionsOf<ChurnParams>(tx, 'churn')).map((v) => Date.parse(v.trainedAt)),
  }), now)
  const { champion, contract } = terms
  const asOf = dayIn(terms.zone, now)
  const retrain = job.retrain || !champion || champion.params.contract !== contract || Math.max(...terms.newest) < now.getTime() - RETRAIN_DAYS * 86_400_000
  const { everyone, plan, contacts } = await inRawTransaction(db, actor, async (client) => {
    const everyone = await readEveryone(client, asOf, terms.sources.contractField)
    const plan = planOf(everyone.orders, everyone.ids.length, dayNumber(asOf), { used: champion?.params.horizon, keep: !retrain })
    const contacts = await readContacts(client, everyone.ids, { days: [...plan.learn, plan.test, plan.today], zone: terms.zone, complaints: terms.sources.complaints })
    return { everyone, plan, contacts }
  }, 'isolation level repeatable read, read only')
  signal.throwIfAborted()
  progress(1, PARTS)
  const { ids, orders, contractEnd, residual } = everyone
  const value = valuesOf(orders, residual, plan.today)
  const input: ChurnInput = { plan, parties: ids.length, orders, contacts, contractEnd, contract, inUse: champion?.params ?? null, retrain }
  const found = await compute<ChurnInput, ChurnOutput>(new URL('./churn-thread.ts', import.meta.url), input, { signal })
  progress(3, PARTS)
  const inUse = found.trained ? await registerChurn(job, found.trained, champion, { from: orders.day.reduce((a, b) => Math.min(a, b), plan.today), to: asOf }) : champion
  const facts = { asOf, horizon: inUse?.params.horizon ?? plan.horizon, versionId: inUse?.id ?? null, refused: inUse ? null : found.trained?.refused ?? noBetter(found.trained) }
  await writeAll(job, { everyone, value, found, inUse, facts })
  progress(PARTS, PARTS)
}

const noBetter = (trained: Trained | null): Refused => ({ code: 'no-better', customers: trained?.tried[0]?.metrics.tested ?? 0, left: 0, needed: 0 })

interface Whole { everyone: Everyone; value: Float64Array; found: ChurnOutput; inUse: KeptModel<ChurnParams> | undefined; facts: Facts }

/** Scores today's customers by the model in use and writes what changed. */
async function writeAll({ db, now, signal }: ScoringJob, { everyone: { ids, orders }, value, found, inUse, facts }: Whole): Promise<void> {
  const { at, columns } = inUse ? found.now : { at: new Int32Array(0), columns: features.map(() => new Float64Array(0)) }
  const scores = inUse && at.length ? await scoreAll(inUse.params.fitted, columns, signal) : { chance: new Float64Array(0), reason: new Int32Array(0), values: new Float32Array(0) }
  const forecast = forecastOf({ ids, at, scores, value, outcome: found.outcome, orders, waits: found.now.waits })
  const changed = await inRawTransaction(db, actor, (client) => changedSince(client, forecast, facts.versionId), 'isolation level repeatable read, read only')
  await write({ db, signal }, forecast, changed, facts)
  await inTransaction(db, actor, async (context) => {
    if (inUse && at.length) await noteDrift(context, inUse, { asOf: facts.asOf, columns, chance: scores.chance })
    await noteRun(context, { facts, parties: at.length, changed: changed.length })
  }, now)
}

async function write({ db, signal }: Pick<ScoringJob, 'db' | 'signal'>, forecast: Forecast, changed: Int32Array, { asOf, versionId }: Facts): Promise<void> {
  for (let from = 0; from < changed.length && !signal.aborted; from += BATCH) {
    await inRawTransaction(db, actor, (client) => saveForecast(client, forecast, changed.subarray(from, from + BATCH), { asOf, versionId }))
  }
}
