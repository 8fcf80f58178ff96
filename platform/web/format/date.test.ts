import { expect, test } from 'vitest'
import { day, dayHeading, moment, month, relative, relativeDays, time } from './date.ts'

const now = new Date('2026-11-22T04:00:00Z')
const chengdu = 'Asia/Shanghai'
const ago = (at: string): string => relative('zh-CN', at, now, chengdu)

test('a moment as people say it', () => {
  expect(ago('2026-11-22T03:59:40Z')).toBe('现在')
  expect(ago('2026-11-22T03:55:00Z')).toBe('5 分钟前')
  expect(ago('2026-11-22T01:00:00Z')).toBe('3 小时前')
  expect(ago('2026-11-16T11:42:00Z')).toBe('6 天前')
  expect(relative('en', '2026-10-17T04:00:00Z', now, chengdu)).toBe('36 days ago')
  expect(relativeDays('zh-CN', -122)).toBe('4 个月前')
  expect(relativeDays('en', -1100)).toBe('3 years ago')
})

test('yesterday is the reader’s calendar day, not a span of 24 hours', () => {
  expect(ago('2026-11-21T15:00:00Z')).toBe('昨天')
  expect(ago('2026-11-21T16:30:00Z')).toBe('11 小时前')
  expect(relative('zh-CN', '2026-11-21T16:30:00Z', now, 'UTC')).toBe('昨天')
})

test('dates and times in the reader’s language and zone', () => {
  expect(day('zh-CN', '2026-11-16')).toBe('2026-11-16')
  expect(day('en', '2026-11-16')).toBe('16 Nov 2026')
  expect(dayHeading('zh-CN', '2026-11-16', '2026-11-22')).toBe('11 月 16 日 周一')
  expect(dayHeading('en', '2026-11-16', '2026-11-22')).toBe('Mon 16 Nov')
  expect(dayHeading('zh-CN', '2025-03-02', '2026-11-22')).toBe('2025 年 3 月 2 日 周日')
  expect(month('en', '2026-11')).toBe('Nov 2026')
  expect(time('zh-CN', '2026-11-16T11:42:00Z', chengdu)).toBe('19:42')
  expect(moment('zh-CN', '2026-11-16T16:05:00Z', chengdu)).toBe('2026-11-17 00:05')
})
