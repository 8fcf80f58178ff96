import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modules } from '#architecture/modules.ts'
import type { AnyEndpoint } from '#platform/http/route.ts'
import { type Language, languages, type Texts } from '#kernel/text.ts'
import { gather } from '#platform/extend/gather.ts'
import { texts as ours } from '#platform/web/messages/index.ts'

const root = join(import.meta.dirname, '..')
type Refusals = { refusals?: Record<string, unknown> }

/** Every code that a module's endpoints or contract declare. */
async function codesOf(name: string): Promise<string[]> {
  const contract = (await import(join(root, `modules/${name}/contract.ts`))) as Record<string, unknown> & { endpoints: AnyEndpoint[] }
  const declared = Object.values(contract).flatMap((v) => (v && typeof v === 'object' ? Object.values(v) : [])).filter((v): v is { code: string } => typeof v === 'object' && v !== null && 'code' in v && 'status' in v)
  return [...new Set([...declared, ...contract.endpoints.flatMap((e) => e.refusals ?? [])].map((r) => r.code))].filter((c) => c.startsWith(`${name}/`))
}

const present = modules.filter((m) => existsSync(join(root, `modules/${m.name}/contract.ts`)))

test.each(present.map((m) => m.name))('every refusal of %s is said in three languages, none by its code', async (name) => {
  const codes = await codesOf(name)
  if (!codes.length) return
  const { texts } = (await import(join(root, `modules/${name}/messages/index.ts`))) as { texts: Texts<Refusals> }
  for (const language of languages) {
    const { refusals = {} } = (await texts[language as Language]()).default
    const unsaid = codes.filter((c) => !(c in refusals) && !(c.split('/')[1]! in refusals))
    expect(`${language}: ${unsaid.join(' ')}`).toBe(`${language}: `)
  }
})

const declares = /\brefusals\('([a-z]+)', \{/
const sources = globSync(['kernel/**/*.ts', 'platform/**/*.ts', 'modules/**/*.ts', 'apps/**/*.ts'], { cwd: root, exclude: (path) => path.endsWith('.test.ts') }).filter((path) => declares.test(readFileSync(join(root, path), 'utf8')) && path !== 'kernel/refusal.ts')

/** Every code that is declared anywhere, whether an endpoint names it or not: whatever may be refused must be said. */
async function declaredCodes(): Promise<string[]> {
  const files = await Promise.all(['kernel/refusal.ts', ...sources].map((path) => import(join(root, path)) as Promise<Record<string, unknown>>))
  const kinds = files.flatMap((file) => Object.values(file)).flatMap((v) => (v && typeof v === 'object' ? Object.values(v) : []))
  return [...new Set(kinds.flatMap((v) => (v && typeof v === 'object' && 'code' in v && 'status' in v ? [String(v.code)] : [])))]
}

test('whatever is declared as a refusal is said in three languages, wherever it is declared', async () => {
  const codes = await declaredCodes()
  const owners = new Set(sources.flatMap((path) => declares.exec(readFileSync(join(root, path), 'utf8'))?.[1] ?? []))
  expect([...owners].filter((owner) => !codes.some((c) => c.startsWith(`${owner}/`)))).toEqual([])
  expect(codes).toEqual(expect.arrayContaining(['filter/unknown-field', 'request/stale', 'parties/not-found']))
  for (const language of languages) {
    const platform = ((await ours[language]()).default as Refusals).refusals!
    const unsaid = await Promise.all(codes.map(async (code) => {
      const [module = '', name = ''] = code.split('/')
      const file = join(root, `modules/${module}/messages/index.ts`)
      const own = existsSync(file) ? (await ((await import(file)) as { texts: Texts<Refusals> }).texts[language]()).default.refusals ?? {} : {}
      return code in platform || code in own || name in own ? [] : [code]
    }))
    expect(`${language}: ${unsaid.flat().join(' ')}`).toBe(`${language}: `)
  }
})

test('every kind of data that is held on a person has its name in the preference centre, in three languages', async () => {
  const names = (await gather('subjectData')).map((part) => part.name)
  expect(names.length).toBeGreaterThan(20)
  const { texts: words } = await import('#modules/consent/messages/web.ts')
  for (const language of languages) {
    const { parts } = (await words[language]()).default.outside.held
    expect(`${language}: ${names.filter((name) => !(name in parts)).join(' ')}`).toBe(`${language}: `)
  }
})
