import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeByRule, markovAttribution, type Paths } from '../index.ts'

interface Way { touches: [code: number, age: number][]; value: number; converted: boolean }

function pathsOf(ways: readonly Way[]): Paths {
  const touches = ways.flatMap((w) => [...w.touches].sort((a, b) => b[1] - a[1]))
  return {
    start: Uint32Array.from([0, ...ways.map((_, i) => ways.slice(0, i + 1).reduce((n, w) => n + w.touches.length, 0))]), code: Int32Array.from(touches, (t) => t[0]), age: Float64Array.from(touches, (t) => t[1]),
    value: Float64Array.from(ways, (w) => w.value), converted: Uint8Array.from(ways, (w) => (w.converted ? 1 : 0)),
  }
}

const way = fc.record({ touches: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 60 })), { maxLength: 5 }), value: fc.integer({ min: 1, max: 500 }), converted: fc.boolean() })
const total = (list: Float64Array): number => list.reduce((a, b) => a + b, 0)

test('each rule shares out all that touched ways brought, no more and no less; so does the chain', () => {
  fc.assert(fc.property(fc.array(way, { minLength: 1, maxLength: 30 }), (ways) => {
    const paths = pathsOf(ways)
    const brought = ways.reduce((sum, w) => sum + (w.converted && w.touches.length ? w.value : 0), 0)
    for (const rule of ['last', 'first', 'linear', 'time-decay'] as const) expect(total(attributeByRule(paths, rule))).toBeCloseTo(brought, 6)
    const { removal, credit, conversion } = markovAttribution(paths)
    expect(removal.every((r) => r > -1e-9 && r < 1 + 1e-9)).toBe(true)
    expect(conversion).toBeCloseTo(ways.filter((w) => w.touches.length).length ? ways.filter((w) => w.converted && w.touches.length).length / ways.filter((w) => w.touches.length).length : 0, 6)
    if (brought) expect(total(credit)).toBeCloseTo(brought, 6)
  }))
})

test('a chain by hand: start to C1 two thirds, C1 to C2 half and to conversion half, C2 to conversion half', () => {
  const ways: Way[] = [{ touches: [[0, 9]], value: 1, converted: true }, { touches: [[0, 9], [1, 1]], value: 1, converted: true }, { touches: [[1, 3]], value: 0, converted: false }]
  const { conversion, removal } = markovAttribution(pathsOf(ways))
  expect(conversion).toBeCloseTo(2 / 3, 12)
  expect(removal[0]).toBeCloseTo(1 - (1 / 3 * 1 / 2) / (2 / 3), 12)
  expect(removal[1]).toBeCloseTo(1 - (2 / 3 * 1 / 2) / (2 / 3), 12)
})

test('columns that do not belong together are refused', () => {
  expect(() => attributeByRule({ start: Uint32Array.of(0, 2), code: Int32Array.of(0), age: Float64Array.of(1), value: Float64Array.of(1), converted: Uint8Array.of(1) }, 'last')).toThrow('differ in length')
})
