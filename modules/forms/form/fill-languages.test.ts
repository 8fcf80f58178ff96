import { expect, test } from 'vitest'
import { fillLanguages } from './fill-languages.ts'
import { firstDefinition } from './definition.ts'

test('a text in one language stands in for the others; what is there stays', () => {
  expect(fillLanguages({ a: { 'zh-CN': '茶', 'zh-TW': '', en: '' }, b: [{ 'zh-CN': '', 'zh-TW': '', en: 'Tea' }], n: null, c: 3 })).toEqual({ a: { 'zh-CN': '茶', 'zh-TW': '茶', en: '茶' }, b: [{ 'zh-CN': 'Tea', 'zh-TW': 'Tea', en: 'Tea' }], n: null, c: 3 })
  expect(fillLanguages(firstDefinition)).toEqual(firstDefinition)
})
