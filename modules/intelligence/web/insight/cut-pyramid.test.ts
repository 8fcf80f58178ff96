import { expect, test } from 'vitest'
import { cut } from './cut-pyramid.ts'

test('bands fill the height from the top, larger shares are taller, the smallest still holds its name', () => {
  const bands = cut([0.05, 0.15, 0.8], 220, 252)
  expect(bands[0]!.top).toBe(0)
  expect(bands.at(-1)!.top + bands.at(-1)!.height).toBeCloseTo(252)
  expect(bands[0]!.height).toBeLessThan(bands[1]!.height)
  expect(bands[1]!.height).toBeLessThan(bands[2]!.height)
  expect(bands[0]!.height).toBeGreaterThanOrEqual(46)
  expect(bands[0]!.path).toMatch(/^M110 0H110L/)
})
