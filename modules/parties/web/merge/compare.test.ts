import { expect, test } from 'vitest'
import { compare } from './compare.ts'

test('what both know differently is asked about; what only the other knows fills the gap; the rest needs no word', () => {
  const survivor = { name: '林晓棠', gender: 'female', birthday: null, 'custom.taste': [], credit: { limit: '500.00', currency: 'CNY' } }
  const merged = { name: '林晓堂', gender: 'female', birthday: '1990-05-12', 'custom.taste': ['green'], 'custom.size': null, credit: { limit: '500.00', currency: 'CNY' } }
  expect(compare(survivor, merged)).toEqual({
    clashes: [{ field: 'name', own: '林晓棠', other: '林晓堂' }],
    filled: [{ field: 'birthday', own: null, other: '1990-05-12' }, { field: 'custom.taste', own: [], other: ['green'] }],
  })
})
