import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Filter } from '#kernel/filter.ts'
import { readFilter, sentenceOf, withPart, writeFilter } from './shape.ts'

const condition = fc.record({ field: fc.constantFrom('tier', 'name', 'lastContact'), op: fc.constantFrom('is' as const, 'isNot' as const), value: fc.string({ maxLength: 20 }) })

test('a sentence of conditions survives its address', () => {
  fc.assert(fc.property(fc.constantFrom('all' as const, 'any' as const), fc.array(condition, { minLength: 2, maxLength: 6 }), (join, parts) => {
    expect(sentenceOf(readFilter(writeFilter({ join, parts })))).toEqual({ join, parts })
  }))
})

test('one condition is written without its join, and no condition as nothing', () => {
  const part: Filter = { field: 'tier', op: 'is', value: '1' }
  expect(writeFilter({ join: 'any', parts: [part] })).toBe('{"field":"tier","op":"is","value":"1"}')
  expect(writeFilter({ join: 'all', parts: [] })).toBe('')
})

test('what is no filter reads as none', () => {
  expect(readFilter('{"field":1}')).toBeNull()
  expect(readFilter('tier is vip')).toBeNull()
  expect(readFilter('')).toBeNull()
})

test('a part is added, replaced and taken away in its place', () => {
  const [a, b, c]: Filter[] = ['a', 'b', 'c'].map((field) => ({ field, op: 'filled' as const }))
  const two = { join: 'all' as const, parts: [a!, b!] }
  expect(withPart(two, 2, c!).parts).toEqual([a, b, c])
  expect(withPart(two, 0, c!).parts).toEqual([c, b])
  expect(withPart(two, 0, null).parts).toEqual([b])
})
