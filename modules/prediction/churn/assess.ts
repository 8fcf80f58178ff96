import { auc, brier, calibration, lift, logLoss } from '#analytics/index.ts'

/** How good chances are on customers that the model had not seen. */
export interface Assessment { metrics: Record<'auc' | 'brier' | 'brierOfRate' | 'logLoss' | 'lift' | 'calibrationError' | 'rate' | 'tested', number>; calibration: { n: number[]; predicted: number[]; actual: number[]; lower: number[]; upper: number[] }; lift: { rate: number[]; lift: number[]; captured: number[] } }

/** AUC, lift of the highest tenth, calibration and Brier score; the Brier score of telling everyone the same rate beside it. */
export function assess(chance: Float64Array, left: Uint8Array): Assessment {
  const rate = left.reduce((a, b) => a + b, 0) / left.length
  const groups = lift(chance, left)
  const { n, predicted, actual, lower, upper, error } = calibration(chance, left)
  return {
    metrics: { auc: auc(chance, left), brier: brier(chance, left), brierOfRate: rate * (1 - rate), logLoss: logLoss(chance, left), lift: groups.lift[0]!, calibrationError: error, rate, tested: left.length },
    calibration: { n: [...n], predicted: [...predicted], actual: [...actual], lower: [...lower], upper: [...upper] }, lift: { rate: [...groups.rate], lift: [...groups.lift], captured: [...groups.captured] },
  }
}

/** So much better must a method rank to be preferred to a simpler one, or a new version to the one in use. */
export const CLEARLY = 0.01

/** The champion among those tried, the simplest first: the best AUC, but what is not clearly better does not replace what is simpler; and none that does worse than telling everyone the same rate. */
export function chooseChampion<T extends { metrics: Assessment['metrics'] }>(tried: readonly T[]): T | undefined {
  const sound = tried.filter(({ metrics: m }) => m.brier < m.brierOfRate && m.auc > 0.5)
  return sound.reduce<T | undefined>((best, one) => (best === undefined || one.metrics.auc > best.metrics.auc + CLEARLY ? one : best), undefined)
}
