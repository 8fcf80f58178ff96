import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { importRefusals } from '../contract.ts'
import { exportRefusals } from '../export/contract.ts'
import { remarkSayer } from '../failure/say-remark.ts'
import en from './en.ts'

const modules = join(import.meta.dirname, '../..')
const sources = globSync(['exchange/**/*.ts', '{parties,orders,products,touchpoints,consent}/import/*.ts'], { cwd: modules }).filter((f) => !f.includes('messages/') && !f.endsWith('.test.ts') && !f.includes('/web/'))
const texts = sources.map((f) => readFileSync(join(modules, f), 'utf8')).join('\n')
const whole = [...texts.matchAll(/'((?:exchange|orders|products|touchpoints|consent)\/[a-z-]+)'/g)].map((m) => m[1]!)
const short = [...texts.matchAll(/(?:\b(?:tell|blame)\(|\bfault: )'([a-z-]+)'/g)].map((m) => `exchange/${m[1]!}`)
/** Said by what the statements of an import tell, and by the reader of tables. */
const told = ['ambiguous', 'taken', 'in-bin', 'not-yours', 'unknown-member', 'unknown-unit', 'undecodable', 'control-character', 'unclosed-quote', 'stray-quote', 'cell-error', 'too-few-cells', 'too-many-cells', 'encoding-uncertain', 'delimiter-uncertain', 'header-uncertain', 'ragged', 'duplicate-columns'].map((code) => `exchange/${code}`)

test('everything that can be wrong with a file or a row is said in every language', async () => {
  const codes = new Set([...whole, ...short, ...told, ...[importRefusals, exportRefusals].flatMap((r) => Object.values(r).map((k) => k.code))])
  expect(codes.size).toBeGreaterThan(60)
  for (const language of languages) {
    const say = remarkSayer(language)
    const silent = (await Promise.all([...codes].map(async (code) => ((await say({ code, params: {} })) === code ? code : null)))).filter(Boolean)
    expect([language, silent]).toEqual([language, []])
  }
})

test('texts name the cell and its column', async () => {
  const remark = { code: 'exchange/not-a-date', params: { column: '生日', value: '1990-02-30' } }
  expect(await Promise.all(languages.map((l) => remarkSayer(l)(remark)))).toEqual(['“生日”列的“1990-02-30”不是日期。', '「生日」欄的「1990-02-30」不是日期。', '“1990-02-30” in the column “生日” is no date.'])
  expect(await remarkSayer('en')({ code: 'nonsense/unheard', params: {} })).toBe('nonsense/unheard')
  expect(Object.keys(en.refusals).length).toBeGreaterThan(60)
})
