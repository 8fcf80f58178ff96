import { expect, test } from 'vitest'
import { customOf, ownOf } from './own-values.ts'

test('what is not touched comes back as it was', () => {
  const before = { 产地: '武夷山', 海拔: 650, 有机: true, 旧码: '12' }
  expect(customOf(ownOf(before), before)).toEqual(before)
})

test('figures become numbers, codes with leading zeros stay texts, what was taken away is emptied', () => {
  expect(customOf([{ name: ' 海拔 ', value: '720.5' }, { name: '批号', value: '0072' }, { name: '备注', value: ' ' }], { 产地: '武夷山' })).toEqual({ 产地: null, 海拔: 720.5, 批号: '0072', 备注: null })
})
