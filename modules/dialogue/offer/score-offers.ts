/** What is known of one thing that could be offered to one party. Money in hundredths of the firm's currency. */
export interface Candidate {
  /** The chance by the recommendations: 0 where they say nothing. */
  recommended: number
  /** How strongly an open need asks for it, 1–5, and how sure that is; null: no need does. */
  need: { strength: number; confidence: number } | null
  /** How often such an offer is used when given; null: it is no offer. */
  used: number | null
  /** What one sale leaves, after its goods; null: not known. */
  margin: number | null
  /** What the giving costs where it is used. */
  cost: number
  /** Days since it, or its like, was declined; null: never. */
  declinedDays: number | null
  /** It was offered lately and is not answered yet. */
  waiting: boolean
  /** Marketing may reach the party on some channel now. */
  reachable: boolean
}

export interface Scored { propensity: number; expected: number; score: number }

/** Chance by the strength of a stated need. A beginning that a firm's own results will put right: two in a hundred to one in two. */
const byStrength = [0, 0.02, 0.05, 0.12, 0.25, 0.5] as const
/** Declined within so many days it is not offered; from then on its weight grows to a year. */
export const REST_DAYS = 90
const YEAR = 365
/** What is left of a chance when it can only be told in person. */
const IN_PERSON = 0.6

/**
 * What a candidate may be expected to bring:
 *
 *   propensity p = 1 − (1 − recommended) · (1 − need · confidence) · (1 − used)      — any of the three may bring it about
 *   expected     = p · max(0, margin − cost)
 *   score        = expected · w(declined) · r       w = 0 up to 90 days, then (d − 90) / 275, 1 from a year on; r = 1, or 0.6 where no channel is open; 0 while an offer of it waits
 *
 * A product of margin 100 that is recommended at 20 % and asked for by a need of strength 4 (25 %, sure): p = 1 − 0.8 · 0.75 = 0.40, expected 40.
 */
export function scoreCandidate({ recommended, need, used, margin, cost, declinedDays, waiting, reachable }: Candidate): Scored {
  const asked = need === null ? 0 : byStrength[Math.max(0, Math.min(5, Math.round(need.strength)))]! * clamp(need.confidence)
  const propensity = 1 - (1 - clamp(recommended)) * (1 - asked) * (1 - clamp(used ?? 0))
  const expected = propensity * Math.max(0, (margin ?? 0) - cost)
  const rested = declinedDays === null ? 1 : clamp((declinedDays - REST_DAYS) / (YEAR - REST_DAYS))
  return { propensity, expected, score: waiting ? 0 : expected * rested * (reachable ? 1 : IN_PERSON) }
}

const clamp = (share: number): number => Math.max(0, Math.min(1, share))

/** Candidates by score, the best first; of equal ones the likelier, then by key, so that the order is always the same. What is worth nothing or rests is left out. */
export const rankCandidates = <T extends { key: string; candidate: Candidate }>(all: readonly T[]): (T & { scored: Scored })[] =>
  all.map((one) => ({ ...one, scored: scoreCandidate(one.candidate) })).filter((one) => one.scored.score > 0)
    .toSorted((a, b) => b.scored.score - a.scored.score || b.scored.propensity - a.scored.propensity || (a.key < b.key ? -1 : 1))
