import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modules } from '#architecture/modules.ts'
import type { AnyEndpoint } from '#platform/http/route.ts'
import { type Language, languages, type Texts } from '#kernel/text.ts'

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
