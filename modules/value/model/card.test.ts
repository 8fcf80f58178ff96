import { expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { cardOf, saidChoice } from './card.ts'
import type { LifetimeModel } from './lifetime-model.ts'
import { saidStale } from './stale.ts'

const model = (status: LifetimeModel['fit']['status'], edge: string[]): LifetimeModel => ({
  why: 'any-time', model: { kind: 'pareto-nbd', unit: 'week', params: { r: 0.5, alpha: 10, s: 3.9e7, beta: 1.6e9 } }, rival: { kind: 'mbg-nbd', lead: 280.8 }, verdict: { believed: 'with-care', reasons: [{ code: 'no-holdout', value: 0 }] },
  fit: { params: {}, se: {}, logLikelihood: -1, status, edge, customers: 100, repeaters: 50 },
}) as unknown as LifetimeModel

test('a lead that rests on a best fit at the edge is told as such, in each language, and only then', () => {
  for (const language of languages) {
    const [inside, edge] = [saidChoice(model('converged', []), language), saidChoice(model('boundary', ['s', 'beta']), language)]
    expect(inside).toContain('280.8')
    expect(inside).not.toMatch(/s, beta/)
    expect(edge.slice(inside.length)).toMatch(/s, beta/)
  }
})

test('no orders for years is said before anything else; within a year nothing is said', () => {
  const told = { lastDay: 10_000, asOf: '2026-11-22' }
  for (const language of languages) expect(cardOf(model('boundary', ['s']), told)[language][0]).toContain('1997-05-19')
  expect(saidStale(20_700, '2026-11-22', 'en')).toBeNull()
  expect(saidStale(null, '2026-11-22', 'en')).toBeNull()
  expect(cardOf(model('converged', [])).en).toHaveLength(2)
})
