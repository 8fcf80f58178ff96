import { expect, test } from 'vitest'
import { detectHeader } from './detect-header.ts'
import { detectSkip } from './detect-skip.ts'

test('a header is told by what stands below it', () => {
  expect(detectHeader([['a', 'b'], ['1', 'x'], ['2', 'y']])).toEqual({ header: true, certain: true })
  expect(detectHeader([['Sat', 'Freq'], ['Low', '21']])).toEqual({ header: true, certain: true })
  expect(detectHeader([['姓名', '邮箱'], ['张三', 'a@b.cn']])).toEqual({ header: true, certain: true })
  expect(detectHeader([['姓名', '城市'], ['张三', '北京'], ['李四', '上海']])).toEqual({ header: true, certain: true })
})

test('data in the first row, or coming again below, is no header', () => {
  expect(detectHeader([['00004', '19970101', '29.33'], ['00004', '19970118', '29.73']])).toEqual({ header: false, certain: true })
  expect(detectHeader([['citrus fruit', 'margarine'], ['whole milk'], ['yogurt', 'margarine']])).toEqual({ header: false, certain: true })
  expect(detectHeader([['张三', '北京'], ['李四', '上海']])).toEqual({ header: false, certain: false })
})

test('titles that the caller knows settle it', () => {
  expect(detectHeader([['Kunden-Nr.', '9'], ['x', '7']], ['kunden nr'])).toEqual({ header: true, certain: true })
})

test('a header alone, or nothing, is judged by its words', () => {
  expect(detectHeader([['Customer ID', 'Order date']])).toEqual({ header: true, certain: true })
  expect(detectHeader([['x', 'y']])).toEqual({ header: false, certain: false })
  expect(detectHeader([])).toEqual({ header: false, certain: false })
})

test('titles above a table are skipped, sparse or ragged rows are not', () => {
  const body = Array.from({ length: 10 }, (_, i) => [String(i), 'a', 'b', 'c'])
  expect(detectSkip([['2024 客户名单', '', '', ''], ['', '', '', ''], ['id', 'x', 'y', 'z'], ...body])).toBe(2)
  expect(detectSkip([['id', 'x', 'y', 'z'], ...body])).toBe(0)
  expect(detectSkip([['a'], ['b', 'c', 'd'], ['e'], ['f', 'g'], ['h', 'i', 'j']])).toBe(0)
  expect(detectSkip([['a'], ['b'], ['c', 'd']])).toBe(0)
})
