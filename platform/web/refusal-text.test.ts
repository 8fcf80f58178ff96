import { expect, test } from 'vitest'
import { common } from '#kernel/refusal.ts'
import { languages, type Texts } from '#kernel/text.ts'
import { loadText } from './text.ts'
import { texts } from './messages/index.ts'
import { ProblemError } from './problem.ts'
import { formFaults, pathOf, registerTexts, sayProblem } from './refusal-text.ts'

const words = { refusals: { merged: ({ into }: { into?: unknown }) => `Merged into ${String(into)}`, 'parties/gone': 'Gone' } }
const of = (t: unknown): Texts<unknown> => ({ en: async () => ({ default: t }), 'zh-CN': async () => ({ default: t }), 'zh-TW': async () => ({ default: t }) })
registerTexts('parties', async () => ({ texts: of(words) }))

test('says a module’s refusal with its values, by the whole code or its second half', async () => {
  expect(await sayProblem(new ProblemError('parties/merged', 409, { params: { into: '7' } }), 'en')).toBe('Merged into 7')
  expect(await sayProblem(new ProblemError('parties/gone', 410), 'en')).toBe('Gone')
})

test('a filter that cannot be is told with the field’s name', async () => {
  const problem = new ProblemError('filter/bad-value', 422, { params: { field: 'birthday', 'zh-CN': '生日', 'zh-TW': '生日', en: 'Birthday', value: 'soon' } })
  expect(await sayProblem(problem, 'zh-CN')).toBe('“生日”的条件不能用“soon”作比较，请填写符合该字段类型的值。')
  expect(await sayProblem(problem, 'en')).toMatch(/“Birthday” cannot use “soon”/)
  expect(await sayProblem(new ProblemError('filter/unknown-field', 422, { params: { field: 'shoeSize' } }), 'zh-TW')).toMatch(/「shoeSize」/)
})

test('a refusal without a text falls back to what to do next', async () => {
  expect(await sayProblem(new ProblemError('parties/unheard', 409), 'zh-CN')).toBe('服务器出错了。请重试；如果仍然不行，请把追踪号告诉管理员。')
  expect(await sayProblem(new ProblemError('nobody/knows', 409), 'en')).toMatch(/trace number/)
})

test('every refusal that any endpoint may give has a text in every language', async () => {
  for (const language of languages) {
    const { refusals } = await loadText(texts, language)
    for (const { code } of Object.values(common)) expect(refusals, `${language} ${code}`).toHaveProperty([code])
  }
})

test('faults become what a form can mark', async () => {
  expect(pathOf('/body/names/0/value')).toEqual(['names', 0, 'value'])
  expect(pathOf('/query/limit')).toEqual(['query', 'limit'])
  const problem = new ProblemError('request/invalid', 422, { faults: [{ at: '/body/email', rule: 'invalid_format', message: 'x' }] })
  expect(await formFaults(problem)).toEqual([{ name: ['email'], errors: ['格式不对'] }])
  expect(await formFaults(new ProblemError('parties/gone', 422, { at: '/body/parentId' }))).toEqual([{ name: ['parentId'], errors: ['Gone'] }])
})
