import { expect, test } from 'vitest'
import { freeKey, saidOrNone } from './said.ts'

test('a question’s name is one that the contract takes and no other has', () => {
  expect(freeKey('custom.teaTaste', [])).toBe('tea-taste')
  expect(freeKey('text', ['text', 'text-2'])).toBe('text-3')
  expect(freeKey('茶', [])).toBe('question')
})

test('a text that is emptied in every language is none', () => {
  expect(saidOrNone({ 'zh-CN': '', 'zh-TW': '', en: 'Tea' }, 'en', '')).toBeNull()
  expect(saidOrNone(null, 'en', 'Tea')).toEqual({ 'zh-CN': '', 'zh-TW': '', en: 'Tea' })
})
