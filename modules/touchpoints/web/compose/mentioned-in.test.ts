import { expect, test } from 'vitest'
import { mentionedIn } from './mentioned-in.ts'

test('only who is still named is told, once', () => {
  const [na, lei] = [{ id: '1', name: '李娜' }, { id: '2', name: '赵磊' }]
  expect(mentionedIn('请 @李娜 明天回电，@李娜 记得带样品', [na, lei, na])).toEqual(['1'])
  expect(mentionedIn('没有提到谁', [na])).toEqual([])
})
