import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generations } from './generations.ts'

test('three generations under one roof', () => {
  const placed = generations(['child', 'father', 'mother', 'grandmother', 'uncle', 'lodger'], [
    { from: 'father', to: 'child', type: 'parent' }, { from: 'mother', to: 'father', type: 'spouse' }, { from: 'grandmother', to: 'child', type: 'grandparent' },
    { from: 'uncle', to: 'father', type: 'sibling' }, { from: 'lodger', to: 'child', type: 'guardian' }, { from: 'elsewhere', to: 'lodger', type: 'parent' },
  ])
  expect(Object.fromEntries(placed)).toEqual({ grandmother: 1, father: 2, mother: 2, uncle: 2, child: 3 })
})

test('a family tree is placed right whatever the order of its ties', () => {
  const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).chain((picks) => fc.record({ picks: fc.constant(picks), order: fc.shuffledSubarray(picks.map((_, i) => i), { minLength: picks.length }) }))
  fc.assert(fc.property(tree, ({ picks, order }) => {
    const level = [1]
    const ties = picks.map((pick, i) => {
      const parent = pick % (i + 1)
      level.push(level[parent]! + 1)
      return { from: String(parent), to: String(i + 1), type: 'parent' }
    })
    const placed = generations(level.map((_, i) => String(i)), order.map((i) => ties[i]!))
    level.forEach((wanted, i) => { expect(placed.get(String(i))).toBe(wanted) })
  }))
})
