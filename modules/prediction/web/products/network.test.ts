import { expect, test } from 'vitest'
import type { ProductRule } from '../../recommendation/contract.ts'
import { networkOf } from './network.ts'

const side = (id: string) => ({ id, code: id, name: id })
const rule = (left: string[], right: string, lift = 2): ProductRule => ({ id: `${left.join()}${right}`, left: left.map(side), right: side(right), count: 30, leftCount: 60, support: 0.1, confidence: 0.5, lift, p: 0.001 })

test('a pair is one link whichever way it was found, and what is linked lies nearer than what is not', () => {
  const { nodes, links } = networkOf([rule(['a'], 'b'), rule(['b'], 'a'), rule(['c'], 'd'), rule(['a', 'c'], 'd')])
  expect(links.map((l) => `${l.from}${l.to}`)).toEqual(['ab', 'cd'])
  const far = (x: string, y: string): number => { const [p, q] = [x, y].map((id) => nodes.find((n) => n.id === id)!); return Math.hypot(p!.x - q!.x, p!.y - q!.y) }
  expect(far('a', 'b')).toBeLessThan(far('a', 'c'))
  expect(far('c', 'd')).toBeLessThan(far('b', 'd'))
  expect(networkOf([rule(['a'], 'b'), rule(['c'], 'd')])).toEqual(networkOf([rule(['a'], 'b'), rule(['c'], 'd')]))
  expect(networkOf([])).toEqual({ nodes: [], links: [] })
})
