import { expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { endpoints } from '../contract.ts'
import { routes } from '../routes.ts'
import { texts } from './index.ts'

test('every refusal of this module has its words in every language', async () => {
  const codes = [...new Set(endpoints.flatMap((e) => (e.refusals ?? []).map((r) => r.code)))].filter((code) => code.startsWith('parties/')).map((code) => code.slice('parties/'.length))
  expect(codes.length).toBeGreaterThan(40)
  for (const language of languages) {
    const { refusals } = (await texts[language]()).default as { refusals: Record<string, unknown> }
    expect(codes.filter((code) => !(code in refusals)), language).toEqual([])
  }
})

test('every endpoint has its verb, and a name and path of its own', () => {
  expect(routes.map((r) => r.endpoint.name).toSorted()).toEqual(endpoints.map((e) => e.name).toSorted())
  const paths = endpoints.map((e) => `${e.method} ${e.path.replaceAll(/\{\w+\}/g, '{}')}`)
  expect(new Set(paths).size).toBe(paths.length)
})
