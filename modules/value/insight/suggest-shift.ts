/** A layer's yearly profit before resources, and the resources spent on it. */
export interface LayerEffort { layer: number; profit: number; resources: number }
export interface SuggestedShift { from: number; to: number; amount: number; gain: { value: number; lower: number; upper: number } }

/** Profit grows with effort by an elasticity that studies of selling and advertising put between 0.1 and 0.3 (Albers, Mantrala & Sridhar 2010, *JMR* 47(5); Sethuraman, Tellis & Briesch 2011, *JMR* 48(3)). */
export const elasticities = { lower: 0.1, value: 0.2, upper: 0.3 } as const

/** The part of a layer's resources that is moved, and by how much another's may grow at most: further out nobody has looked. */
const [PART, MOST] = [0.1, 0.5]

/**
 * The shift of resources that the numbers suggest: a tenth of what is spent where the next unit brings least, to where it brings most and no more than half of what is spent there, with the gain if profit ∝ effort^elasticity.
 * Nothing where fewer than two layers cost anything or the best has nothing to gain.
 */
export function suggestShift(layers: readonly LayerEffort[]): SuggestedShift | null {
  const known = layers.filter((l) => l.resources > 0)
  const next = (l: LayerEffort): number => l.profit / l.resources
  const [best, worst] = [known.reduce<LayerEffort | null>((a, b) => (a && next(a) >= next(b) ? a : b), null), known.reduce<LayerEffort | null>((a, b) => (a && next(a) <= next(b) ? a : b), null)]
  if (!best || !worst || best === worst || next(best) <= Math.max(0, next(worst))) return null
  const amount = Math.min(PART * worst.resources, MOST * best.resources)
  const gain = (e: number): number => best.profit * ((1 + amount / best.resources) ** e - 1) + worst.profit * ((1 - amount / worst.resources) ** e - 1)
  const [value, a, b] = [gain(elasticities.value), gain(elasticities.lower), gain(elasticities.upper)]
  return value > 0 ? { from: worst.layer, to: best.layer, amount, gain: { value, lower: Math.min(a, b), upper: Math.max(a, b) } } : null
}
