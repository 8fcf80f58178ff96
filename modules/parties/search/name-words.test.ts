import { expect, test } from 'vitest'
import { nameWords } from './name-words.ts'
import { pinyinReadings } from './pinyin-readings.ts'

test('a Chinese name is found by its characters, pinyin, given name and initials', () => {
  expect(nameWords('张三', true)).toEqual(['=张三', 'n张', 'n三', 'n张三', '=zhangsan', 'nsan', '=zs'])
})

test('a surname of two readings is found by both, the surname reading first', () => {
  expect(pinyinReadings('单雄信', true)).toEqual([['shan', 'xiong', 'xin'], ['dan', 'xiong', 'xin']])
  expect(nameWords('曾国藩', true)).toEqual(expect.arrayContaining(['=zengguofan', '=cengguofan', '=zgf']))
  expect(nameWords('欧阳娜娜', true)).toEqual(expect.arrayContaining(['=ouyangnana', '=oynn', 'n欧阳']))
})

test('a traditional name is found by its simplified characters, and read as it is written', () => {
  expect(nameWords('張偉', true)).toEqual(nameWords('张伟', true))
  expect(nameWords('乾隆', true)).toEqual(expect.arrayContaining(['=干隆', '=qianlong']))
})

test('ü is found as v, u and yu', () => {
  expect(nameWords('吕布', true)).toEqual(expect.arrayContaining(['=lvbu', '=lubu', '=lyubu']))
})

test('a firm is found without its city by initials and pinyin', () => {
  expect(nameWords('上海华联股份有限公司', false)).toEqual(expect.arrayContaining(['n华联', 'nhualiangufenyouxiangongs', 'nhlgfyxgs']))
})

test('Latin names lose marks and case; each word begins a find', () => {
  expect(nameWords('Łukasz Jean-Luc Müller', true)).toEqual(['=lukaszjeanlucmuller', 'njean', 'nluc', 'nmuller'])
})

test('a name of mere punctuation has no words, and a very long one stays bounded', () => {
  expect(nameWords('…!', true)).toEqual([])
  expect(Math.max(...nameWords('有限公司'.repeat(50), false).map((w) => w.length))).toBeLessThanOrEqual(61)
})
