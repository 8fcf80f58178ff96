import { expect, test } from 'vitest'
import { FieldDefinition } from '../../field/contract.ts'
import { definitionOf, enteredOf } from './entered.ts'

test('what was entered becomes a definition: empty texts out, properties only where the kind has them', () => {
  const made = definitionOf({ label: { 'zh-CN': ' 口味 ', en: '' }, kind: 'choice', unique: true, choices: [{ label: { 'zh-CN': '绿茶' } }, { label: {} }, { key: 'dark', label: { 'zh-CN': '黑茶' } }] }, 'zh-CN')
  expect(made).toMatchObject({ kind: 'choice', label: { 'zh-CN': '口味' }, help: null, unique: false, choices: [{ key: '绿茶', label: { 'zh-CN': '绿茶' } }, { key: 'dark', label: { 'zh-CN': '黑茶' } }], default: null, partyKinds: null })
  expect(made.label).not.toHaveProperty('en')
  expect(FieldDefinition.safeParse(made).success).toBe(true)
})

test('a new field starts as a text', () => {
  expect(definitionOf({ ...enteredOf(undefined), label: { en: 'Member number' }, unique: true, key: ' no1 ' }, 'en')).toMatchObject({ kind: 'text', unique: true, key: 'no1' })
})
