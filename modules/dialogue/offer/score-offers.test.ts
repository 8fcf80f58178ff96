import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, rankCandidates, scoreCandidate } from './score-offers.ts'

const plain: Candidate = { recommended: 0.2, need: null, used: null, margin: 10_000, cost: 0, declinedDays: null, waiting: false, reachable: true }

test('the example of the formula', () => {
  const { propensity, expected } = scoreCandidate({ ...plain, need: { strength: 4, confidence: 1 } })
  expect(propensity).toBeCloseTo(0.4, 10)
  expect(expected).toBeCloseTo(4000, 6)
})

test('what was declined rests for ninety days and comes back by and by; what waits for an answer is not pressed; without a channel it weighs less', () => {
  const score = (more: Partial<Candidate>): number => scoreCandidate({ ...plain, ...more }).score
  expect([score({ declinedDays: 0 }), score({ declinedDays: 90 }), score({ waiting: true }), score({ margin: null }), score({ cost: 20_000 })]).toEqual([0, 0, 0, 0, 0])
  expect(score({ declinedDays: 200 })).toBeGreaterThan(score({ declinedDays: 120 }))
  expect(score({ declinedDays: 400 })).toBe(score({}))
  expect(score({ reachable: false })).toBeCloseTo(0.6 * score({}), 6)
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const candidate: fc.Arbitrary<Candidate> = fc.record({
  recommended: share, need: fc.option(fc.record({ strength: fc.integer({ min: 1, max: 5 }), confidence: share })), used: fc.option(share), margin: fc.option(fc.integer({ min: -1e6, max: 1e8 })), cost: fc.integer({ min: 0, max: 1e6 }), declinedDays: fc.option(fc.integer({ min: 0, max: 2000 })), waiting: fc.boolean(), reachable: fc.boolean(),
})

test('a chance is one, nothing brings more than its margin, and more of what speaks for it never lowers it', () => {
  fc.assert(fc.property(candidate, share, fc.integer({ min: 0, max: 1e6 }), (c, more, margin) => {
    const base = scoreCandidate(c)
    expect(base.propensity).toBeGreaterThanOrEqual(0)
    expect(base.propensity).toBeLessThanOrEqual(1)
    expect(base.score).toBeLessThanOrEqual(Math.max(0, c.margin ?? 0))
    expect(scoreCandidate({ ...c, recommended: Math.max(c.recommended, more) }).score).toBeGreaterThanOrEqual(base.score)
    expect(scoreCandidate({ ...c, margin: (c.margin ?? 0) + margin }).score).toBeGreaterThanOrEqual(base.score)
    expect(scoreCandidate({ ...c, need: { strength: 5, confidence: 1 } }).propensity).toBeGreaterThanOrEqual(base.propensity - 1e-12)
  }))
})

test('the order does not depend on how candidates come, and holds nothing that is worth nothing', () => {
  fc.assert(fc.property(fc.array(candidate, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (list, lots) => {
    const all = list.map((c, i) => ({ key: `p${i}`, candidate: c }))
    const mixed = all.map((one) => ({ one, lot: lots.next().value as number })).toSorted((a, b) => a.lot - b.lot).map((x) => x.one)
    const ranked = rankCandidates(all)
    expect(rankCandidates(mixed)).toEqual(ranked)
    expect(ranked.every((one, i) => one.scored.score > 0 && (i === 0 || ranked[i - 1]!.scored.score >= one.scored.score))).toBe(true)
  }))
})
