import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  acquaintancePhase, acquaintancePhaseNames, acquaintancePhases, firmGap, growthPhase, growthPhaseNames, histories, lifecycleRules, lifecycleStage,
  lifecycleStages, type Rhythm, rhythmAt, rhythms, stageNames,
} from '../index.ts'
import { CUSTOMERS, orderRows } from '../test/arbitrary.ts'

const at = (purchases: number, tenure: number, ratio: number, trend = 1): Rhythm => ({ purchases, tenure, gapNow: 30 * ratio, usualGap: 30, ratio, trend })
const told = (beat: Rhythm): string[] => {
  const stage = lifecycleStage(beat)
  return [stageNames[stage]!, growthPhaseNames[growthPhase(stage)]!, acquaintancePhaseNames[acquaintancePhase(stage, beat)]!]
}

test.each([
  ['has not bought', at(0, NaN, NaN), ['none', 'establishment', 'acquaintance']],
  ['first order', at(1, 10, 0.3), ['exploration', 'adaptation', 'acquaintance']],
  ['second order', at(2, 40, 0.3), ['exploration', 'adaptation', 'reserve']],
  ['third order', at(3, 80, 0.3), ['build-up', 'growth', 'reserve']],
  ['often, but a short while', at(20, 364, 0.3), ['build-up', 'growth', 'reserve']],
  ['a habit over a year', at(6, 365, 1), ['stability', 'maturity', 'calm']],
  ['proved over two years', at(12, 730, 1), ['stability', 'maturity', 'firmness']],
  ['late', at(12, 730, 2), ['stability', 'maturity', 'wavering']],
  ['slowing', at(12, 730, 1, 2), ['stability', 'maturity', 'wavering']],
  ['just not gone', at(12, 730, 3), ['stability', 'maturity', 'wavering']],
  ['gone', at(12, 730, 3.01), ['decline', 'decline', 'wavering']],
  ['came once and never again', at(1, 300, 3.5), ['decline', 'decline', 'wavering']],
])('%s', (_, beat, expected) => {
  expect(told(beat)).toEqual(expected)
})

test('one relationship alone stands where it stands among all', () => {
  fc.assert(fc.property(orderRows, fc.integer({ min: 400, max: 900 }), (rows, today) => {
    const all = histories(rows, CUSTOMERS)
    const beats = rhythms(all, today, firmGap(all))
    const stages = lifecycleStages(beats)
    const phases = acquaintancePhases(stages, beats)
    for (let c = 0; c < CUSTOMERS; c++) {
      const beat = rhythmAt(beats, c)
      expect(lifecycleStage(beat)).toBe(stages[c])
      expect(acquaintancePhase(stages[c]!, beat)).toBe(phases[c])
      expect([growthPhase(stages[c]!), phases[c]!].every((phase) => phase >= 1 && phase <= 5)).toBe(true)
    }
  }))
})

test('waiting longer only ever moves a relationship towards decline', () => {
  fc.assert(fc.property(orderRows, fc.integer({ min: 400, max: 900 }), (rows, today) => {
    const all = histories(rows, CUSTOMERS)
    const firm = firmGap(all)
    const now = lifecycleStages(rhythms(all, today, firm))
    const later = lifecycleStages(rhythms(all, today + 50, firm))
    now.forEach((stage, c) => { expect(later[c]).toBeGreaterThanOrEqual(stage) })
  }))
})

test('a firm may draw its own lines', () => {
  const strict = { ...lifecycleRules, declineRatio: 1 }
  expect(lifecycleStage(at(12, 730, 1.5), strict)).toBe(4)
  expect(lifecycleStage(at(12, 730, 1.5))).toBe(3)
})

test('stages and rhythms of different firms are refused', () => {
  const beats = rhythms(histories({ customer: new Int32Array(0), day: new Int32Array(0), amount: new Float64Array(0) }, 2), 9, 40)
  expect(() => acquaintancePhases(new Uint8Array(3), beats)).toThrow(RangeError)
})
