import { dayFromNumber, dayIn, dayNumber, type Day } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { championOf, registerModel } from '#modules/models/api.ts'
import type { ScoringJob } from '#modules/models/extension.ts'
import { system } from '#platform/access/actor.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { compute, slices } from '#platform/jobs/compute.ts'
import { readSold } from '../basket/read-sold.ts'
import { shared } from '../basket/shared.ts'
import { mostBought, type Sold } from '../basket/sold.ts'
import { cardOf, metricsOf } from './card.ts'
import type { LearnInput, Learnt } from './learn-lists.ts'
import type { Method } from './methods.ts'
import type { FoundRule, MineInput } from './mine-rules.ts'
import { compareOffers } from './compare-offers.ts'
import { forgetGone, saveOffers, saveProducts } from './save-recommendations.ts'
import type { Offers, ScoreInput } from './score-lists.ts'

export const KIND = 'recommendation'
/** How many each party is offered. */
export const OFFERS = 5
const MOST_PRODUCTS = 2_000
/** The methods are judged anew after so many days. */
const JUDGED_FOR = 28
const actor = system('prediction')

/** Makes everyone's recommendations: learns from all that was bought, by the champion's method, judged anew once a month. */
export async function runRecommendations(job: ScoringJob): Promise<void> {
  const { db, now, signal, progress } = job
  const asOf = dayIn(await inTransaction(db, actor, ({ tx }) => getSetting(tx, 'firm.zone')), now)
  const whole = await inRawTransaction(db, actor, (client) => readSold(client, asOf), 'isolation level repeatable read, read only')
  if (!whole.lines.party.length) return
  const sold = mostBought(whole, MOST_PRODUCTS)
  const method = await methodNow(job, asOf)
  const { learnt, rules } = await learnAll(sold, dayNumber(asOf), method, signal)
  if (!method) await keepVersion(job, sold, learnt, asOf)
  await inRawTransaction(db, actor, async (client) => {
    await saveProducts(client, sold, rules, learnt.rhythm, asOf)
    await forgetGone(client)
  })
  const lists = await scoreAll(sold, learnt, job)
  const changes = await inRawTransaction(db, actor, (client) => compareOffers(client, sold, lists))
  const all = changes.reduce((n, { changed }) => n + changed.length, 0)
  let before = 0
  for (const one of changes) {
    await saveOffers(db, sold, one, { signal, progress: (done) => progress(before + done, all) })
    before += one.changed.length
  }
}

/** The champion's method while it is young enough. */
const methodNow = ({ db, retrain }: ScoringJob, asOf: Day): Promise<Method | undefined> => inTransaction(db, actor, async ({ tx }) => {
  const champion = await championOf<object>(tx, KIND)
  return champion && !retrain && dayNumber(champion.dataTo) + JUDGED_FOR > dayNumber(asOf) ? champion.method as Method : undefined
})

async function learnAll({ lines, parties, products }: Sold, today: number, method: Method | undefined, signal: AbortSignal): Promise<{ learnt: Learnt; rules: FoundRule[] }> {
  const [learnt, rules] = await Promise.all([
    compute<LearnInput, Learnt>(new URL('./learn-lists.ts', import.meta.url), { lines, parties: parties.length, active: products.active, today, method }, { signal }),
    compute<MineInput, FoundRule[]>(new URL('./mine-rules.ts', import.meta.url), { lines, parties: parties.length, products: products.id.length }, { signal }),
  ])
  return { learnt, rules }
}

const keepVersion = ({ db, now }: ScoringJob, sold: Sold, { method, judged, split }: Learnt, asOf: Day) => inTransaction(db, actor, (context) => registerModel(context, {
  kind: KIND, method, data: { from: firstDay(sold), to: asOf }, params: { method, offers: OFFERS, split: dayFromNumber(split) },
  metrics: metricsOf(method, judged), card: cardOf(method, judged, dayFromNumber(split)), promote: true,
}), now)

function firstDay({ lines: { day } }: Sold): Day {
  let first = day[0]!
  for (const d of day) if (d < first) first = d
  return dayFromNumber(first)
}

/** Every slice of customers in a thread of its own. */
function scoreAll({ parties, products }: Sold, { held, knowledge, method, due }: Learnt, { signal, progress }: ScoringJob): Promise<Offers[]> {
  const given = {
    held: { ...held, start: shared(held.start), column: shared(held.column), weight: shared(held.weight) }, knowledge: { ...knowledge, factors: shared(knowledge.factors) },
    method, category: products.category, price: products.price, due, length: OFFERS,
  }
  const parts = slices(parties.length)
  const done = parts.map(() => 0)
  return Promise.all(parts.map(([from, to], i) => compute<ScoreInput, Offers>(new URL('./score-lists.ts', import.meta.url), { ...given, from, to }, { signal, progress: (n) => { done[i] = n; progress(done.reduce((a, b) => a + b, 0), parties.length) } })))
}
