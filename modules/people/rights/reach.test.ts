import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Grants, Reach } from '#platform/access/actor.ts'
import { covers, intersect, lessOpen, moreOpen, narrowest, widest, within } from './reach.ts'

const reach: fc.Arbitrary<Reach> = fc.oneof(fc.constant('own' as const), fc.constant('all' as const), fc.uniqueArray(fc.constantFrom('1', '2', '3', '4')))
const grants: fc.Arbitrary<Grants> = fc.oneof(fc.constant({ '*': 'all' } as Grants), fc.dictionary(fc.constantFrom('party.read', 'party.update', 'order.read'), reach))

/** What a reach lets through, by brute force over a small firm: a record of one's own and records of four units. */
const sees = (r: Reach): string => ['mine', '1', '2', '3', '4'].filter((place) => place === 'mine' || r === 'all' || (typeof r !== 'string' && r.includes(place))).join()

test('the wider of two reaches shows what either shows, the narrower what both show', () => {
  fc.assert(fc.property(reach, reach, (a, b) => {
    const [x, y] = [new Set(sees(a).split(',')), new Set(sees(b).split(','))]
    expect(new Set(sees(widest(a, b)).split(','))).toEqual(x.union(y))
    expect(new Set(sees(narrowest(a, b)).split(','))).toEqual(x.intersection(y))
  }))
})

test('within means: shows nothing more', () => {
  fc.assert(fc.property(reach, reach, (a, b) => {
    if (within(a, b)) expect(new Set(sees(a).split(',')).isSubsetOf(new Set(sees(b).split(',')))).toBe(true)
  }))
  expect(within(['1'], ['1', '2'])).toBe(true)
  expect(within(['1', '3'], ['1', '2'])).toBe(false)
  expect(within('all', ['1', '2', '3', '4'])).toBe(false)
})

test('what a key and its member have in common is covered by each', () => {
  fc.assert(fc.property(grants, grants, (key, member) => {
    expect(covers(member, intersect(key, member))).toBe(true)
    expect(covers(key, intersect(key, member))).toBe(true)
  }))
  expect(intersect({ 'party.read': 'all', 'party.erase': 'all' }, { 'party.read': ['7'] })).toEqual({ 'party.read': ['7'] })
})

test('only whoever may do everything covers whoever may', () => {
  expect(covers({ 'party.read': 'all' }, { '*': 'all' })).toBe(false)
  expect(covers({ '*': 'all' }, { '*': 'all' })).toBe(true)
})

test('field levels have an order', () => {
  expect(moreOpen('masked', 'read')).toBe('read')
  expect(lessOpen('edit', 'hidden')).toBe('hidden')
})
