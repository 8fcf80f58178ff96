import { expect, test } from 'vitest'
import type { Filter } from '#kernel/filter.ts'
import type { FieldInfo } from '#kernel/field.ts'
import type { Language } from '#kernel/text.ts'
import { formatFor } from '#platform/web/format.ts'
import en from '../../messages/web.en.ts'
import zhCN from '../../messages/web.zh-CN.ts'
import zhTW from '../../messages/web.zh-TW.ts'
import { activitiesOf, fieldsOf } from './fields.ts'
import { wholeWords } from './words.ts'

const said = (zh: string, tw: string, text: string) => ({ 'zh-CN': zh, 'zh-TW': tw, en: text })
const plain = { sortable: false, custom: false }
const all: FieldInfo[] = [
  { key: 'tier', label: said('重要性', '重要性', 'Importance'), kind: 'choice', ...plain, choices: [{ key: '1', label: said('贵宾', '貴賓', 'VIP') }, { key: '2', label: said('重要', '重要', 'Important') }] },
  { key: 'contractDay', label: said('合同到期', '合約到期', 'Contract ends'), kind: 'date', ...plain }, { key: 'age', label: said('年龄', '年齡', 'Age'), kind: 'number', ...plain },
]
const channel: FieldInfo = { key: 'channel', label: said('渠道', '管道', 'Channel'), kind: 'choice', ...plain, choices: [{ key: 'shop', label: said('门店', '門市', 'Shop') }] }
const acts = [{ key: 'order', label: said('下单', '下單', 'ordered'), fields: [channel], timed: false }, { key: 'return', label: said('退货', '退貨', 'returned goods'), fields: [], timed: false }]
const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }

/** A filter as a reader of a language reads it. */
function read(filter: Filter, language: Language): string {
  const named = (label: FieldInfo['label']): string => label[language]
  return wholeWords(filter, { t: texts[language], f: formatFor(language, 'Asia/Shanghai'), fields: fieldsOf(all, named), nameOf: () => '', acts: activitiesOf(acts as never, [], named) })
}

const cases: [name: string, filter: Filter, read: string[]][] = [
  ['a date within the next days', { field: 'contractDay', op: 'ahead', value: 60 }, ['合同到期 在未来 60 天内', '合約到期 在未來 60 天內', 'Contract ends is within the next 60 days']],
  ['a behaviour with where, window and count', { did: { what: 'order', where: { field: 'channel', op: 'is', value: 'shop' }, when: { within: 90 }, times: { atLeast: 2 } } }, ['最近 90 天内下单（渠道是 门店） 至少 2 次', '最近 90 天內下單（管道是 門市） 至少 2 次', 'ordered (Channel is Shop) at least 2 times in the last 90 days']],
  ['what was never done', { not: { did: { what: 'return' } } }, ['没有退货', '沒有退貨', 'never returned goods']],
  ['a sequence', { sequence: { steps: [{ what: 'order' }, { what: 'return', within: 7 }] } }, ['先下单，随后 7 天内退货', '先下單，隨後 7 天內退貨', 'ordered, then within 7 days returned goods']],
  ['groups within groups', { all: [{ field: 'tier', op: 'in', value: ['1', '2'] }, { any: [{ field: 'age', op: 'atMost', value: 40 }, { not: { field: 'contractDay', op: 'empty' } }] }] }, ['重要性是 贵宾、重要且（年龄不大于 40或非（合同到期 为空））', '重要性是 貴賓、重要且（年齡不大於 40或非（合約到期 空白））', 'Importance is VIP or Important and (Age is at most 40 or not (Contract ends is empty))']],
]

test.each(cases)('%s reads back in three languages', (_name, filter, expected) => {
  expect((['zh-CN', 'zh-TW', 'en'] as const).map((language) => read(filter, language))).toEqual(expected)
})
