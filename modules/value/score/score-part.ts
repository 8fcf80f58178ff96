import { type ContractModel, discountedPurchases, expectedSpend, type Model, type ModelKind, pAlive, residualIntervals, score, type SpendModel } from '#analytics/index.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { asHistories } from '../model/fit-lifetime.ts'
import type { AnyModel } from '../model/lifetime-model.ts'
import type { Histories } from '../model/observe-part.ts'
import { renewalsAhead } from '../model/renewals.ts'

export interface ScoreInput { histories: Histories; model: AnyModel; spend: SpendModel; terms: { discount: number; horizonMonths: number }; /** Bounds are played out with luck of this seed. */ seed: number }

/** What lies ahead of each history: chance to be a customer still, purchases within the horizon and those discounted to now with bounds, money per purchase. */
export interface Ahead { alive: Float64Array; expected: Float64Array; discounted: Float64Array; lower: Float64Array; upper: Float64Array; spend: Float64Array }

export const compute: Compute<ScoreInput, Ahead> = (input) => scorePart(input)

/** The same outside a thread, for a few. */
export function scorePart({ histories, model, spend, terms, seed }: ScoreInput): Ahead {
  if (model.kind === 'sbg') return scoreContracts(histories, model as ContractModel, terms)
  const buying = model as Model<ModelKind>
  const seen = asHistories(histories, model.unit)
  const horizon = { length: terms.horizonMonths, unit: 'month' } as const
  const { expected } = score(buying, seen, horizon)
  const alive = pAlive(buying, seen)
  const bounds = residualIntervals(buying, seen, alive, { yearly: terms.discount, horizon }, seed)
  return { alive, expected, discounted: discountedPurchases(buying, seen, horizon, terms.discount), ...bounds, spend: expectedSpend(spend, histories.x, histories.z) }
}

const [LOW, HIGH] = [0.05, 0.95]

function scoreContracts({ x, tx, z }: Histories, model: ContractModel, terms: ScoreInput['terms']): Ahead {
  const rows = x.length
  const ahead: Ahead = { alive: Float64Array.from(tx), expected: new Float64Array(rows), discounted: new Float64Array(rows), lower: new Float64Array(rows), upper: new Float64Array(rows), spend: Float64Array.from(z) }
  const known = new Map<number, ReturnType<typeof renewalsAhead>>()
  for (let i = 0; i < rows; i++) {
    if (!tx[i]) continue
    const own = known.get(x[i]!) ?? renewalsAhead(model, x[i]!, terms)
    known.set(x[i]!, own)
    ahead.expected[i] = own.expected
    ahead.discounted[i] = own.discounted
    ahead.lower[i] = discountedCount(1 - LOW, own)
    ahead.upper[i] = discountedCount(1 - HIGH, own)
  }
  return ahead
}

/** The value of as many renewals as at least a share of such customers reach, discounted as the expected ones are. */
const discountedCount = (share: number, own: ReturnType<typeof renewalsAhead>): number =>
  own.expected > 0 ? own.reaches.filter((s) => s >= share).length * (own.discounted / own.expected) : 0
