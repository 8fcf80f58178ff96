import { expect, test } from 'vitest'
import { blockKindsOf, TemplateBody, templateChannels } from '../../../contract.ts'
import words from '../../../messages/template.en.ts'
import { blank, moved, starter, withVariant } from './draft.ts'

test('an item goes where it is put, whichever way', () => {
  expect([moved(['a', 'b', 'c'], 2, 0), moved(['a', 'b', 'c'], 0, 1), moved(['a', 'b', 'c'], 1, 1)]).toEqual([['c', 'a', 'b'], ['b', 'a', 'c'], ['a', 'b', 'c']])
})

test('what a template begins with and every new block is what the contract takes', () => {
  for (const channel of templateChannels) {
    const { body } = starter(channel, 'en', words.starter)
    for (const kind of blockKindsOf(channel)) expect(TemplateBody.safeParse(withVariant(body, 'zh-TW', { blocks: [blank(kind)] })).success).toBe(true)
  }
})
