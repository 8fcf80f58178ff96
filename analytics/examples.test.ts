import { expect, test } from 'vitest'
import * as analytics from './index.ts'
import { asWritten, docstringExamples, readmeExamples, run } from './test/examples.ts'

const examples = [...docstringExamples(), ...readmeExamples()]

test('the package teaches by example', () => {
  expect(examples.length).toBeGreaterThan(40)
})

test.each(examples.map((example) => [example.source, example] as const))('%s is true', (_, example) => {
  const claims = run(example, analytics)
  expect(claims.length, 'claims in the example').toBeGreaterThan(0)
  for (const { claim, given, said } of claims) expect(asWritten(given), claim).toEqual(asWritten(said))
})
