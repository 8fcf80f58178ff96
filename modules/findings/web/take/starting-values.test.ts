import { expect, test } from 'vitest'
import { evidenceOf } from './evidence-of.ts'
import { expectedFor, reviewFor } from './starting-values.ts'

const vip = { field: 'tier', op: 'is', value: '1' } as const

test('a fresh finding expects a number to stay within a tenth, losses too; a difference to stay on its side for sure', () => {
  expect(expectedFor({ of: 'count', filter: vip }, { value: 1200 })).toEqual({ op: 'between', value: 1080, most: 1320, sure: false })
  expect(expectedFor({ of: 'mean', filter: vip, field: 'profit' }, { value: -50 })).toMatchObject({ value: -55, most: -45 })
  expect(expectedFor({ of: 'mean', filter: vip, field: 'profit', versus: vip }, { value: -3 })).toEqual({ op: 'below', value: 0, sure: true })
})

test('a draft is evidence once it says all that it must; without conditions it is about everyone', () => {
  const draft = { of: 'share', filter: '', having: '', versus: null, field: null } as const
  expect(evidenceOf(draft)).toBeNull()
  expect(evidenceOf({ ...draft, having: JSON.stringify(vip), versus: '' })).toEqual({ of: 'share', filter: { all: [] }, having: vip, versus: { all: [] } })
  expect(evidenceOf({ ...draft, of: 'mean' })).toBeNull()
  expect(reviewFor('2026-11-22')).toBe('2027-02-21')
})
