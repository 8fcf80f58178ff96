import { expect, test } from 'vitest'
import { sniffContent } from './sniff-content.ts'
import { looksLikeChineseName } from './surnames.ts'

const best = (samples: string[]) => sniffContent(samples)[0]?.kind

test('columns are told by their cells', () => {
  expect(best(['a@b.cn', 'li.na+x@mail.example.com', ''])).toBe('email')
  expect(best(['13800138000', '+86 139 1234 5678', '010-88886666', '400-800-1234'])).toBe('phone')
  expect(best(['0912-345-678', '(02) 2345-6789', '+886 912 345 678'])).toBe('phone')
  expect(best(['(212) 555-0100', '415-555-0100'])).toBe('phone')
  expect(best(['https://example.com/a', 'www.example.cn'])).toBe('url')
  expect(best(['20240506', '20231231'])).toBe('date')
  expect(best(['2024年5月6日', '2024年5月7日'])).toBe('date')
  expect(best(['张三', '欧阳娜娜', '王秀英', '阿依古丽·买买提'])).toBe('chinese-name')
  expect(best(['陳怡君', '林志明', '張簡大偉'])).toBe('chinese-name')
  expect(best(['是', '否', '是'])).toBe('boolean')
  expect(best(['00001', '00002', '00003'])).toBe('key')
  expect(best(['A-1001', 'A-1002', 'B-0007'])).toBe('key')
  expect(best(['1', '2', '1', '5'])).toBe('integer')
  expect(best(['¥1,234.50', '12.00', '3万'])).toBe('number')
  expect(best(Array.from({ length: 30 }, (_, i) => ['金卡', '银卡', '普通'][i % 3]!))).toBe('choice')
  expect(best(['朝阳区建国路八十八号', '浦东新区世纪大道'])).toBe('text')
  expect(sniffContent(['', ' '])).toEqual([])
})

test('a column of two minds names both kinds', () => {
  expect(sniffContent(['a@b.cn', 'c@d.cn', 'x', 'y z'])).toContainEqual({ kind: 'email', share: 0.5 })
})

test('words are seldom names', () => {
  expect(['北京', '订单编号', '上海市', '苹果', '备注'].filter(looksLikeChineseName)).toEqual([])
})
