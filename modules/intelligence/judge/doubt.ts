import { contractOver, contractRuns, type Evidence } from './evidence.ts'

export const doubtParts = ['silence', 'alive', 'slowing', 'value', 'contact', 'satisfaction', 'complaints', 'contract', 'contract-over'] as const
export type DoubtPart = (typeof doubtParts)[number]

/** P(alive) below this says no more than this. */
const LEAST_ALIVE = Math.exp(-6)
const OVER = 6

const within = (value: number, least: number, most: number): number => (Number.isNaN(value) ? 0 : Math.min(most, Math.max(least, value)))

/**
 * How much speaks for a relationship being over, in usual gaps of silence, and out of what it is made up.
 *
 * - **silence**: the open gap over the usual one. Where a model gives P(alive) to whoever bought twice, the mean of silence and −ln P(alive): for gaps
 *   that are exponential a silence of ρ usual gaps has the chance e^−ρ, so both are told in the same unit. `alive` is what the model adds or takes.
 * - **slowing** gaps add up to ¼; **value** (this year against the one before) and **contact** (half years) add or take up to ¼ each.
 * - **satisfaction**: 2.5 × (1 − perceived/expected), from −¼ to ½; each year with **complaints** ½.
 * - a **contract** that runs takes 1; one that ended and was not followed by a purchase settles it.
 *
 * All but counts are continuous, so that a small change of the evidence is a small change of the doubt.
 *
 * @example silent for 3 usual gaps with P(alive) 0.37: (3 + 1) / 2 = 2, not in decline
 */
export function doubtOf(e: Evidence): Partial<Record<DoubtPart, number>> {
  if (e.purchases <= 0) return {}
  const modelled = e.purchases >= 2 && !Number.isNaN(e.alive)
  const told = -Math.log(Math.max(LEAST_ALIVE, e.alive))
  const change = (now: number, before: number, spare: number): number => within((0.5 * (before - now)) / (before + now + spare), -0.25, 0.25)
  const parts: Partial<Record<DoubtPart, number>> = {
    silence: e.ratio, alive: modelled ? (told - e.ratio) / 2 : 0, slowing: within(0.25 * (e.trend - 1), 0, 0.25),
    value: e.tenure >= 730 ? change(e.bought, e.boughtBefore, 0) : 0, contact: change(e.contacts, e.contactsBefore, 4),
    satisfaction: e.rated > 0 ? within(2.5 * (1 - e.satisfaction), -0.25, 0.5) : 0, complaints: e.complaints > 0 ? 0.5 : 0,
    contract: contractRuns(e) ? -1 : 0, 'contract-over': contractOver(e) ? OVER : 0,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== 0))
}

/** The doubt as one number; NaN of whoever never bought. */
export function doubtSum(e: Evidence): number {
  if (e.purchases <= 0) return Number.NaN
  let sum = 0
  for (const part of Object.values(doubtOf(e))) sum += part
  return sum
}
