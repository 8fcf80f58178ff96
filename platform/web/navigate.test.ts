import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseSearch, readState, stringifySearch } from './navigate.ts'

test('an address’ state survives being written and read', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(fc.property(fc.dictionary(word.filter((k) => k !== '__proto__'), fc.oneof(word, fc.array(word, { minLength: 2, maxLength: 4 }))), (state) => {
    expect(parseSearch(stringifySearch(state))).toEqual(state)
  }))
})

test('what is empty is left out, and what people share stays readable', () => {
  expect(stringifySearch({ sort: '-value', search: '', stage: undefined, tag: ['a', 'b'] })).toBe('?sort=-value&tag=a&tag=b')
  expect(stringifySearch({})).toBe('')
})

test('a key that does not fit falls back to its default; the others stay', () => {
  const State = z.object({ sort: z.string().default('name'), page: z.coerce.number().int().default(1), tag: z.array(z.string()).optional() })
  expect(readState(State, { sort: 'value', page: 'x' })).toEqual({ sort: 'value', page: 1 })
  expect(readState(State, { page: '3' })).toEqual({ sort: 'name', page: 3 })
})
