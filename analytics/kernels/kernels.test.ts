import { expect, test } from 'vitest'
import { kernelSources } from '../test/kernel-sources.ts'
import { source } from './compiled.ts'

test('the code was made from these sources', () => {
  expect(source).toBe(kernelSources().digest)
})
