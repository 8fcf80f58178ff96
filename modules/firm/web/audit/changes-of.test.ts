import { expect, test } from 'vitest'
import { changesOf, shownValue } from './changes-of.ts'

test('only what differs is a change; what stands beside before and after is told', () => {
  expect(changesOf({ fields: ['name'], before: { name: '王芳', unitId: '1' }, after: { name: '王方', unitId: '1' } })).toEqual([{ field: 'name', before: '王芳', after: '王方' }])
  expect(changesOf({ after: { url: 'x' } })).toEqual([{ field: 'url', before: undefined, after: 'x' }])
  expect(changesOf({ ended: 2 })).toEqual([{ field: 'ended', before: undefined, after: 2 }])
  expect(changesOf(null)).toEqual([])
})

test('values are shown as they are', () => {
  expect([shownValue(null), shownValue(''), shownValue('a'), shownValue([1, 2]), shownValue(0)]).toEqual(['—', '—', 'a', '[1,2]', '0'])
})
