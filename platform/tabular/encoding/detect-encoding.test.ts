import { open } from 'node:fs/promises'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { temporaryFile } from '../testing/temporary-file.ts'
import type { Encoding } from '../shape.ts'
import { detectEncoding } from './detect-encoding.ts'
import { sampleBytes } from './sample-bytes.ts'

const guess = (bytes: Buffer) => detectEncoding({ head: bytes, telling: bytes })

const mainland = '王伟 李娜 张敏 刘洋 陈静 杨帆 赵磊 黄晓燕 周杰 吴秀英 徐丽 孙倩 胡志强 朱建国 高翔 林婷 何俊 郭鑫 马超 罗玉兰 梁博 宋佳 郑凯 谢芳 韩雪 唐嫣 冯巩 于谦 董洁 萧然 程颢 曹雯 袁泉 邓肯 许晴 傅彪 沈腾 曾黎 彭昱畅 吕端 苏芮 卢靖姗 蒋勤勤 蔡琴 贾玲 丁真 魏晨 薛之谦 叶璇 阎肃'.split(' ')
const taiwan = '陳怡君 林志明 黃淑芬 張雅婷 李宗翰 王美玲 吳家豪 劉欣怡 蔡孟儒 楊惠雯 許瑋倫 鄭凱文 謝佩珊 郭冠廷 洪詩涵 曾俊傑 邱鈺婷 廖柏翔 賴怡安 周子瑜 徐嘉鴻 蘇慧倫 葉書豪 莊雅筑 呂秀蓮 江蕙 何韻詩 蕭敬騰 羅大佑 高以翔 潘瑋柏 簡嫚書 朱立倫 鍾欣凌 彭于晏 游鴻明 詹惟中 胡瓜 施明德 沈玉琳'.split(' ')

const list = (names: string[], seed: number): string => ['customer_no,name,amount', ...names.map((name, i) => `${seed + i},${name},${(i * 37) % 100}.50`)].join('\r\n')

const cases: [Encoding, string[]][] = [['gb18030', mainland], ['big5', taiwan], ['utf-8', mainland], ['utf-8', taiwan], ['utf-16le', mainland], ['utf-16be', taiwan]]
for (const [encoding, names] of cases) {
  test(`lists of three or more names of ${names[0]}'s kind in ${encoding} are recognised`, () => {
    const lists = fc.tuple(fc.array(fc.constantFrom(...names), { minLength: 3, maxLength: 12 }), fc.nat({ max: 10 ** 8 }))
    fc.assert(fc.property(lists, ([some, seed]) => guess(iconv.encode(list(some, seed), encoding, { addBOM: false })).encoding === encoding), { numRuns: 500 })
  })
}

test('a single name is recognised nine times in ten', () => {
  const found = (names: string[], encoding: Encoding) => names.filter((name) => guess(iconv.encode(`1,${name}\n`, encoding)).encoding === encoding).length / names.length
  expect(found(mainland, 'gb18030')).toBeGreaterThan(0.9)
  expect(found(taiwan, 'big5')).toBeGreaterThan(0.9)
})

test('western text is told from Chinese', () => {
  for (const text of ['Müller,Köln', 'José,España', 'Zoë', '“quoted”', 'Joe’s café', '5 €', 'MÜLLER GMBH', 'Søren Kierkegård', 'São Paulo', '10 °C']) {
    expect([text, guess(iconv.encode(`${text},1\n`, 'windows-1252')).encoding]).toEqual([text, 'windows-1252'])
    expect([text, guess(Buffer.from(`${text},1\n`)).encoding]).toEqual([text, 'utf-8'])
  }
})

test('other alphabets in UTF-8 stay UTF-8', () => {
  for (const text of ['Привет', 'Γειά σου', 'שלום', 'مرحبا', '山田太郎', '김철수']) expect([text, guess(Buffer.from(`${text},1\n`)).encoding]).toEqual([text, 'utf-8'])
})

test('a byte order mark decides', () => {
  expect(guess(Buffer.from('\ufeffa,b\n'))).toEqual({ encoding: 'utf-8', bom: true, warnings: [] })
  expect(guess(iconv.encode('a,b\n', 'utf-16le', { addBOM: true }))).toEqual({ encoding: 'utf-16le', bom: true, warnings: [] })
  expect(guess(iconv.encode('a,b\n', 'utf-16be', { addBOM: true }))).toEqual({ encoding: 'utf-16be', bom: true, warnings: [] })
})

test('UTF-8 with one damaged line is still UTF-8, and said to be damaged', () => {
  const bytes = Buffer.concat([Buffer.from(list([...mainland, ...mainland], 1)), iconv.encode('\n9,王伟,1\n', 'gb18030')])
  expect(guess(bytes)).toMatchObject({ encoding: 'utf-8', warnings: [{ code: 'undecodable' }] })
})

test('a few Chinese names after 3 MB of digits are found', async () => {
  const digits = '100200300,20240506,12.50\n'.repeat(120_000)
  const path = await temporaryFile(Buffer.concat([Buffer.from(digits), iconv.encode('1,王秀英,2\n2,李建国,3\n3,张敏,4\n', 'gb18030'), Buffer.from(digits)]))
  const sample = await sampleBytes(path)
  expect(sample.telling.length).toBeLessThan(100)
  expect(detectEncoding(sample)).toMatchObject({ encoding: 'gb18030', warnings: [] })
})

test('a sample of a large file stays small', async () => {
  const path = await temporaryFile('')
  const file = await open(path, 'w')
  const block = Buffer.from('王秀英,上海市,2024-05-06\n'.repeat(40_000))
  for (let i = 0; i < 4; i++) await file.write(block)
  await file.close()
  const sample = await sampleBytes(path)
  expect(sample.telling.length).toBeLessThan(1024 * 1024)
  expect(sample.head.length).toBe(64 * 1024)
})
