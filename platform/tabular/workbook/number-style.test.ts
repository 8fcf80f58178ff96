import { expect, test } from 'vitest'
import { numberStyle } from './number-style.ts'

test('number formats of dates are known by id or by code', () => {
  for (const id of [14, 22, 31, 45, 57]) expect(numberStyle(id)).toBe('date')
  for (const id of [0, 1, 2, 9, 46, 49]) expect(numberStyle(id)).toBe(null)
  for (const code of ['yyyy-mm-dd', 'm/d/yy h:mm', '[$-804]yyyy"年"m"月"', 'h:mm AM/PM', '[Red]dd.mm.yyyy;@']) expect([code, numberStyle(170, code)]).toEqual([code, 'date'])
  for (const code of ['General', '0.00', '#,##0"days"', '0\\d', '[h]:mm', '"¥"#,##0', '@', '[Red]0', '_(* #,##0_)', 'G/通用格式']) expect([code, numberStyle(170, code)]).toEqual([code, null])
  expect(numberStyle(170, '000000')).toEqual({ width: 6 })
})
