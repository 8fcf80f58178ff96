import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateFormatNamed, dateFormats, type DateFormat } from './date-format.ts'
import { detectDateFormat } from './detect-date-format.ts'
import { dayOfSerial, serialOfDay, timeOfSerial } from './excel-serial.ts'
import { parseDate } from './parse-date.ts'
import { parseTime } from './parse-time.ts'

const cases: [text: string, format: DateFormat, day: string, time?: string][] = [
  ['19970101', 'yyyyMMdd', '1997-01-01'], ['20240506 084510', 'yyyyMMdd', '2024-05-06', '08:45:10'], ['2024-02-29', 'yyyy-MM-dd', '2024-02-29'],
  ['2024/5/6 8:45', 'yyyy/M/d', '2024-05-06', '08:45:00'], ['2024.5.6', 'yyyy/M/d', '2024-05-06'], ['2024-05-06T08:45:00', 'yyyy-MM-dd', '2024-05-06', '08:45:00'],
  ['12/1/2010 8:45', 'M/d/yyyy', '2010-12-01', '08:45:00'], ['1/12/2010 20:45:10', 'd/M/yyyy', '2010-12-01', '20:45:10'], ['12/1/2010 8:45 PM', 'M/d/yyyy', '2010-12-01', '20:45:00'],
  ['6.5.2024', 'd.M.yyyy', '2024-05-06'], ['5/6/24', 'M/d/yy', '2024-05-06'], ['5/6/97', 'd/M/yy', '1997-06-05'], ['2024年5月6日', 'yyyy年M月d日', '2024-05-06'],
  ['2024年05月06日 下午3:20', 'yyyy年M月d日', '2024-05-06', '15:20:00'], ['２０２４／５／６', 'yyyy/M/d', '2024-05-06'], ['45418', 'excel', '2024-05-06'],
  ['45418.364583', 'excel', '2024-05-06', '08:45:00'], ['113/05/06', 'roc', '2024-05-06'], ['民國113年5月6日', 'roc', '2024-05-06'], ['2024-05-06T20:00:00.123Z', 'iso', '2024-05-06', '20:00:00'],
]
test('dates are read in every format', () => {
  for (const [text, format, day, time] of cases) expect([text, parseDate(text, format)]).toEqual([text, time ? { day, time } : { day }])
})

test('days that the calendar lacks, and other texts, are refused', () => {
  for (const [text, format] of [['2023-02-29', 'yyyy-MM-dd'], ['1900-02-29', 'yyyy-MM-dd'], ['2024-13-01', 'yyyy-MM-dd'], ['31/4/2024', 'd/M/yyyy'], ['20240631', 'yyyyMMdd'], ['2024/5/6 25:00', 'yyyy/M/d'],
    ['2024-5/6', 'yyyy-MM-dd'], ['', 'iso'], ['abc', 'excel'], ['0', 'excel'], ['99999999', 'excel'], ['12/1/2010', 'yyyy/M/d'], ['2024年2月30日', 'yyyy年M月d日']] as const) expect([text, parseDate(text, format)]).toEqual([text, null])
})

test('an instant falls on its day in the zone', () => {
  expect(parseDate('2024-05-06T20:00:00Z', 'iso', 'Asia/Shanghai')).toEqual({ day: '2024-05-07', time: '04:00:00' })
  expect(parseDate('2024-05-06 20:00:00+0800', 'iso', 'UTC')).toEqual({ day: '2024-05-06', time: '12:00:00' })
  expect(parseDate('2024-05-06T00:00:00-05', 'iso', 'UTC')).toEqual({ day: '2024-05-06', time: '05:00:00' })
  expect(parseDate('2024-05-06T20:00:00', 'iso', 'Asia/Shanghai')).toEqual({ day: '2024-05-06', time: '20:00:00' })
})

test('times are read with either half of the day, in Chinese too', () => {
  expect(['8:45', '08:45:09', '12:00 AM', '12:30 pm', '上午 8:05', '下午12:05', '中午12:05', '20时45分', '8點', '24:00', '8:60', 'x'].map(parseTime))
    .toEqual(['08:45:00', '08:45:09', '00:00:00', '12:30:00', '08:05:00', '12:05:00', '12:05:00', '20:45:00', '08:00:00', null, null, null])
})

const anyDay = fc.date({ min: new Date('1970-01-01'), max: new Date('2063-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const written: Record<DateFormat, (y: string, m: number, d: number) => string> = {
  'yyyy-MM-dd': (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, 'yyyy/M/d': (y, m, d) => `${y}/${m}/${d}`, 'yyyy.M.d': (y, m, d) => `${y}.${m}.${d}`,
  yyyyMMdd: (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`, yyyy年M月d日: (y, m, d) => `${y}年${m}月${d}日`,
  iso: (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}T10:00:00Z`, 'M/d/yyyy': (y, m, d) => `${m}/${d}/${y}`, 'd/M/yyyy': (y, m, d) => `${d}/${m}/${y}`,
  'd.M.yyyy': (y, m, d) => `${d}.${m}.${y}`, 'M/d/yy': (y, m, d) => `${m}/${d}/${y.slice(2)}`, 'd/M/yy': (y, m, d) => `${d}/${m}/${y.slice(2)}`, roc: (y, m, d) => `民國${Number(y) - 1911}年${m}月${d}日`,
  excel: (y, m, d) => String(serialOfDay(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)),
}
for (const format of dateFormats) {
  test(`columns of ${format} are recognised, or said to be ambiguous`, () => {
    fc.assert(fc.property(fc.array(anyDay, { minLength: 1, maxLength: 20 }), (days) => {
      const texts = days.map((day) => { const [y = '', m = '', d = ''] = day.split('-'); return written[format](y, Number(m), Number(d)) })
      expect(texts.map((text) => parseDate(text, format)?.day)).toEqual(days)
      const guess = detectDateFormat(['', ...texts])!
      expect(guess).toMatchObject({ matched: days.length, total: days.length, times: format === 'iso' })
      if (guess.ambiguous.length === 0) expect(texts.map((text) => parseDate(text, guess.format)?.day)).toEqual(days)
      else expect([guess.format, ...guess.ambiguous]).toContain(format)
    }))
  })
}

test('one sample beyond the twelfth settles month and day', () => {
  expect(detectDateFormat(['1/2/2010', '3/4/2010'])).toEqual({ format: 'M/d/yyyy', ambiguous: ['d/M/yyyy'], matched: 2, total: 2, times: false })
  expect(detectDateFormat(['1/2/2010', '13/4/2010'])).toMatchObject({ format: 'd/M/yyyy', ambiguous: [] })
  expect(detectDateFormat(['12/1/2010 8:45', '12/13/2010 9:00'])).toMatchObject({ format: 'M/d/yyyy', ambiguous: [], times: true })
})

test('other columns are not dates; a few bad cells do not hide a date column', () => {
  for (const samples of [[], [''], ['123', '456'], ['张三', '李四'], ['13800138000'], ['1.5', '2.5'], ['00001', '00002']]) expect(detectDateFormat(samples)).toBe(null)
  expect(detectDateFormat(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', 'unknown'])).toMatchObject({ format: 'yyyy-MM-dd', matched: 4, total: 5 })
})

test('formats are known by what people write', () => {
  expect(['DD/MM/YYYY HH:mm', 'yyyyMMdd', 'yyyy-mm-dd', 'YYYY/MM/DD', 'd-M-yyyy', 'ISO', 'MM/dd/yy', 'yyyy年MM月dd日', 'nonsense'].map(dateFormatNamed))
    .toEqual(['d/M/yyyy', 'yyyyMMdd', 'yyyy-MM-dd', 'yyyy/M/d', 'd/M/yyyy', 'iso', 'M/d/yy', 'yyyy年M月d日', null])
})

test('serial numbers follow Excel, its false leap day included', () => {
  expect([1, 59, 60, 61, 45418].map((serial) => dayOfSerial(serial))).toEqual(['1900-01-01', '1900-02-28', '1900-02-28', '1900-03-01', '2024-05-06'])
  expect([dayOfSerial(0, true), dayOfSerial(43956, true)]).toEqual(['1904-01-01', '2024-05-06'])
  expect([timeOfSerial(0.75), timeOfSerial(45418.999999), dayOfSerial(45418.999999)]).toEqual(['18:00:00', '00:00:00', '2024-05-07'])
})
