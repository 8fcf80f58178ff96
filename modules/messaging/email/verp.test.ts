import { expect, test } from 'vitest'
import { readReturnPath, returnPathOf } from './verp.ts'

const key = Buffer.from('a key of the firm')

test('a return path tells its message, to whoever has the key', () => {
  const path = returnPathOf(key, 'bounces@example.com', '81')
  expect(path).toMatch(/^bounces\+g81\.[0-9a-f]{12}@example\.com$/)
  expect(readReturnPath(key, path.toUpperCase())).toBe('81')
  expect(readReturnPath(Buffer.from('another'), path)).toBeNull()
  expect(readReturnPath(key, path.replace('g81', 'g82'))).toBeNull()
  expect(readReturnPath(key, 'bounces@example.com')).toBeNull()
})
