import { expect, test } from 'vitest'
import { monthAfter, weeksOf } from './days-of.ts'

test('a month lies in whole weeks from Monday; months go on over the year', () => {
  expect(weeksOf('2027-03').map((w) => w[0])).toEqual(['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22', '2027-03-29'])
  expect(weeksOf('2026-11')[0]).toEqual(['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01'])
  expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1), monthAfter('2026-11', 14)]).toEqual(['2027-01', '2026-12', '2028-01'])
})
