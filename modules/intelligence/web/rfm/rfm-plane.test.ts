import { expect, test } from 'vitest'
import { planeOf } from './rfm-plane.ts'

const cells = [{ r: 5, f: 5, m: 5, customers: 3, value: '300.00' }, { r: 5, f: 5, m: 4, customers: 1, value: '20.00' }, { r: 1, f: 3, m: 1, customers: 9, value: '9.00' }]

test('the plane has all 25 cells and adds up over M, or keeps one', () => {
  const all = planeOf(cells, 0)
  expect(all).toHaveLength(25)
  expect(all.find((c) => c.r === 5 && c.f === 5)).toEqual({ r: 5, f: 5, customers: 4, value: 320, average: 80 })
  expect(all.reduce((n, c) => n + c.customers, 0)).toBe(13)
  expect(planeOf(cells, 4).find((c) => c.r === 5 && c.f === 5)).toMatchObject({ customers: 1, average: 20 })
  expect(planeOf(cells, 4).find((c) => c.r === 1 && c.f === 3)).toMatchObject({ customers: 0, average: 0 })
})
