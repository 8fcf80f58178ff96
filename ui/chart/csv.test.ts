import { expect, test } from 'vitest'
import { csvCell, toCsv } from './csv.ts'

test('quotes what needs quotes and disarms formulas, but leaves negative figures alone', () => {
  expect(['a,b', 'say "x"', '=1+1', '@cmd', -5, null].map(csvCell)).toEqual(['"a,b"', '"say ""x"""', "'=1+1", "'@cmd", '-5', ''])
})

test('writes raw figures, not the rounded ones on the screen', () => {
  const table = { columns: [{ head: '层' }, { head: '利润', show: () => '¥4.86万' }], rows: [{ key: 'vip', cells: ['贵宾', 48_612.5] }] }
  expect(toCsv(table)).toBe('层,利润\r\n贵宾,48612.5')
})
