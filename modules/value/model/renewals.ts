import { contractSurvival, type ContractModel, continuousRate, daysIn } from '#analytics/index.ts'

/** Renewals that a customer in his nth period still has ahead within the horizon: how many are expected, how many discounted to now, and the share of such customers who make at least k of them. */
export function renewalsAhead(model: ContractModel, n: number, { discount, horizonMonths }: { discount: number; horizonMonths: number }): { expected: number; discounted: number; reaches: number[] } {
  const periods = Math.floor((horizonMonths * daysIn.month) / daysIn[model.unit] + 1e-9)
  const delta = continuousRate(discount, model.unit)
  const here = contractSurvival(model, n - 1)
  const reaches = Array.from({ length: periods }, (_, k) => contractSurvival(model, n + k) / here)
  return { expected: reaches.reduce((a, b) => a + b, 0), discounted: reaches.reduce((sum, s, k) => sum + s * Math.exp(-delta * (k + 1)), 0), reaches }
}
