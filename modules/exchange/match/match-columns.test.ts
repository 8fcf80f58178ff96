import { expect, test } from 'vitest'
import type { ContentKind } from '#platform/tabular/index.ts'
import type { FieldSpec } from '../extension.ts'
import { closedColumns, matchColumns } from './match-columns.ts'
import { signatureOf } from './title.ts'

const field = (key: string, zh: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ key, label: { 'zh-CN': zh, 'zh-TW': zh, en }, type: 'text', group: 'x', ...more })
const fields = [
  field('key', '客户编号', 'Customer number', { synonyms: ['customer_id', 'CustomerID', '會員編號'] }), field('name', '姓名', 'Name', { synonyms: ['客户名称', '客户'], looksLike: ['chinese-name'] }),
  field('phone', '电话', 'Phone', { synonyms: ['手机', '手机号码', 'mobile'], repeats: true, looksLike: ['phone'] }), field('email', '邮箱', 'E-mail', { looksLike: ['email'] }), field('birthday', '生日', 'Birthday', { looksLike: [] }),
]
const match = (titles: string[], contents: (ContentKind | null)[] = [], titled = true) =>
  matchColumns(titles.map((title, i) => ({ title, content: contents[i] ?? null })), fields, { titled }).map((m) => `${m.column} ${m.field} ${m.by}`)

test('titles in any language, however they are written', () => {
  expect(match(['Customer_ID', ' e mail ', '姓名', 'PHONE'])).toEqual(['1 key title', '2 email title', '3 name title', '4 phone title'])
  expect(match(['會員編號', '生日'])).toEqual(['1 key title', '2 birthday title'])
})

test('the longest name within a title tells, and an exact title is never taken from its column', () => {
  expect(match(['客户手机号码', '客户名称（全称）'])).toEqual(['1 phone title', '2 name title'])
  expect(match(['客户类别', '客户'])).toEqual(['2 name title'])
})

test('cells tell where titles do not; a field that does not repeat is given once', () => {
  expect(match(['1', '2', '3'], ['chinese-name', 'email', 'email'], false)).toEqual(['1 name content', '2 email content'])
  expect(match(['电话', '手机'])).toEqual(['1 phone title', '2 phone title'])
  expect(match(['foo', 'bar'], ['text', 'number'])).toEqual([])
})

test('a title outweighs what the cells look like, and a closed field\'s column stays free', () => {
  const order = [field('date', '日期', 'Date', { looksLike: ['date'] }), field('buyer', '客户', 'Customer', { looksLike: ['key'] })]
  const columns = [{ title: '编号', content: 'key' as const }, { title: '生日', content: 'date' as const }]
  const others = [field('key', '编号', 'Number', { looksLike: ['key'] }), field('birthday', '生日', 'Birthday')]
  expect(matchColumns(columns, order, { titled: true, others })).toEqual([{ column: 1, field: 'buyer', by: 'content' }])
  expect(matchColumns(columns, order, { titled: false, others }).map((m) => m.field)).toEqual(['buyer', 'date'])
  const [phone] = fields.filter((f) => f.key === 'phone')
  const open = fields.filter((f) => f.key !== 'phone')
  const titles = [{ title: '客户手机号码', content: 'phone' as const }, { title: '客户', content: null }]
  expect(matchColumns(titles, open, { titled: true, closed: [phone!] })).toEqual([{ column: 2, field: 'name', by: 'title' }])
  expect(closedColumns(titles, open, [phone!])).toEqual([{ column: titles[0], field: phone }])
})

test('what was remembered goes first, as far as its fields still exist', () => {
  const remembered = [{ column: 1, field: 'name', by: 'chosen' as const }, { column: 2, field: 'custom.gone', by: 'chosen' as const }]
  expect(matchColumns([{ title: 'Phone', content: null }, { title: 'x', content: null }], fields, { titled: true, remembered })).toEqual([{ column: 1, field: 'name', by: 'remembered' }])
  expect(signatureOf(['A b', 'Ç'], true)).toBe('ab|ç')
  expect(signatureOf(['1', '2'], false)).toBe('#2')
})
