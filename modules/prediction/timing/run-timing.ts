import { dayIn, dayNumber, type Day } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { championOf, registerModel } from '#modules/models/api.ts'
import type { ScoringJob } from '#modules/models/extension.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { compute } from '#platform/jobs/compute.ts'
import type { AnomalyInput, FoundAnomaly } from '../anomaly/find-anomalies.ts'
import { readService } from '../anomaly/read-service.ts'
import { saveAnomalies } from '../anomaly/save-anomalies.ts'
import { runTriggers } from '../trigger/run-triggers.ts'
import { timingCard, timingMetrics } from './card.ts'
import type { TimingParams } from './clock.ts'
import type { Expected, TimingInput } from './expect-purchases.ts'
import { readBuying } from './read-buying.ts'
import { saveExpected } from './save-expected.ts'

export const KIND = 'timing'
const LEARNT_FOR = 28
const actor = system('prediction')

/** Expects everyone's next purchase, notices who is not like themselves, and once a week looks for what tends to come before a first order, an upgrade and a leaving. */
export async function runTiming(job: ScoringJob): Promise<void> {
  const { db, now, signal, progress } = job
  const asOf = dayIn(await inTransaction(db, actor, ({ tx }) => getSetting(tx, 'firm.zone')), now)
  const { buying, service } = await inRawTransaction(db, actor, async (client) => {
    const buying = await readBuying(client, asOf)
    return { buying, service: await readService(client, buying.parties, asOf) }
  }, 'isolation level repeatable read, read only')
  const { customer, day, cents, parties } = buying
  if (!customer.length) return
  const columns = { customer, day, cents, customers: parties.length, today: dayNumber(asOf) }
  const params = await paramsNow(job, asOf)
  const [expected, anomalies] = await Promise.all([
    compute<TimingInput, Expected | null>(new URL('./expect-purchases.ts', import.meta.url), { ...columns, params }, { signal }),
    compute<AnomalyInput, FoundAnomaly[]>(new URL('../anomaly/find-anomalies.ts', import.meta.url), { ...columns, service }, { signal }),
  ])
  await inRawTransaction(db, actor, (client) => saveAnomalies(client, parties, anomalies, asOf))
  if (!expected) return
  if (!params) await keepVersion(job, expected, asOf)
  await saveExpected(db, parties, expected, { signal, progress })
  await runTriggers(db, buying, expected.late, asOf, signal)
}

const paramsNow = ({ db, retrain }: ScoringJob, asOf: Day): Promise<TimingParams | undefined> => inTransaction(db, actor, async ({ tx }) => {
  const champion = await championOf<TimingParams>(tx, KIND)
  return champion && !retrain && dayNumber(champion.dataTo) + LEARNT_FOR > dayNumber(asOf) ? champion.params : undefined
})

const keepVersion = ({ db, now }: ScoringJob, expected: Expected, asOf: Day) => inTransaction(db, actor, (context) => registerModel(context, {
  kind: KIND, method: expected.params.season.some((f) => f !== 1) ? 'seasonal' : 'plain', data: { from: null, to: asOf }, params: expected.params, metrics: timingMetrics(expected), card: timingCard(expected), promote: true,
}), now)
