import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordConsent } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createWorld, type World } from '#test/world.ts'
import { claimMessages } from '../ledger/claim-messages.ts'
import { queueMessages } from '../ledger/queue-messages.ts'
import { TemplateBody, type TemplateInput } from './contract.ts'
import { previewTemplate } from './preview-template.ts'
import { findTemplates, findTemplateVersions, readTemplate } from './read-templates.ts'
import { renderTemplate } from './render-template.ts'
import { archiveTemplate, changeTemplate, createTemplate } from './save-template.ts'

let world: World
let parties: string[]
beforeAll(async () => {
  process.env['BASE_URL'] = 'https://crm.example.cn'
  world = await createWorld()
  parties = []
  for (const [name, language, birthday] of [['林晓棠', null, '1990-05-08'], ['Anna Weber', 'en', null]] as const) {
    const { id } = await world.as('liNa', (c) => createParty(c, { kind: 'person', name, roles: ['customer'], contacts: [{ channel: 'email', value: `p${parties.length}@example.com`, label: 'main' }], ...(language && { language }), ...(birthday && { birthday }) }))
    await world.as('liNa', (c) => recordConsent(c, id, { purpose: 'marketing', state: 'granted', source: 'hand', at: '2026-01-01T00:00:00Z' }))
    parties.push(id)
  }
})
afterAll(async () => { delete process.env['BASE_URL']; await world.close() })

const input = (change: Partial<TemplateInput> = {}): TemplateInput => ({
  name: '生日问候', channel: 'email', purpose: 'marketing', ...change,
  body: change.body ?? TemplateBody.parse({ base: 'zh-CN', variants: {
    'zh-CN': { subject: '{{name|您}}，生日快乐', blocks: [{ kind: 'text', text: '您的生日：{{birthday|还没有告诉我们}}。{{owner}}' }, { kind: 'text', text: '请补充生日', when: { field: 'birthday', op: 'empty' } }] },
    en: { subject: 'Happy birthday, {{name}}', blocks: [{ kind: 'text', text: 'Your birthday: {{birthday|not told yet}}.' }, { kind: 'text', text: 'Please tell us', when: { field: 'birthday', op: 'empty' } }] },
  } }),
})

test('saving makes the next version if nobody else has; what was asked for keeps its own', async () => {
  const made = await world.as('anna', (c) => createTemplate(c, input()))
  expect(made).toMatchObject({ version: 1, archived: false })
  const audience = sql`select unnest(${`{${parties.join(',')}}`}::bigint[]) as party_id`
  expect(await world.as('anna', (c) => queueMessages(c, { step: 'template/1', channel: 'email', purpose: 'marketing', audience, templateId: made.id, given: { seminar: '茶会' } }))).toEqual({ queued: 2, withheld: 0, known: 0 })
  const changed = await world.as('anna', (c) => changeTemplate(c, made.id, input({ body: TemplateBody.parse({ base: 'zh-CN', variants: { 'zh-CN': { subject: '新', blocks: [{ kind: 'text', text: '新的' }] } } }) }), 1))
  expect(changed.version).toBe(2)
  await expect(world.as('anna', (c) => changeTemplate(c, made.id, input(), 1))).rejects.toMatchObject({ code: 'request/stale' })
  expect((await world.as('anna', (c) => findTemplateVersions(c, made.id))).versions.map((v) => v.number)).toEqual([2, 1])
  expect((await world.as('liNa', (c) => readTemplate(c, made.id, 1))).body.variants.en?.subject).toBe('Happy birthday, {{name}}')
  const { messages: taken } = await world.asSystem((c) => claimMessages(c, { channel: 'email', runner: '00000000-0000-4000-8000-000000000001', most: 10 }))
  expect(taken.map((m) => m.subject)).toEqual(['林晓棠，生日快乐', 'Happy birthday, Anna Weber'])
  expect(taken[0]!.body).toContain('您的生日：1990年5月8日。李娜')
  expect(taken[0]!.html).toMatch(/href="https:\/\/crm\.example\.cn\/unsubscribe\/[\w.-]+"/)
  expect([taken[0]!.body.includes('请补充生日'), taken[1]!.body.includes('not told yet'), taken[1]!.body.includes('Please tell us')]).toEqual([false, true, true])
})

test('a list shows what is used, and what was put away only when asked', async () => {
  const list = (archived: boolean) => world.as('anna', (c) => findTemplates(c, { limit: 10, archived }))
  const [template] = (await list(false)).items
  expect(template).toMatchObject({ name: '生日问候', used: 2, languages: ['zh-CN'], updatedBy: 'Anna Schmidt' })
  await world.as('anna', (c) => archiveTemplate(c, template!.id, { archived: true }))
  expect([(await list(false)).items.length, (await list(true)).items.length]).toEqual([0, 1])
  await world.as('anna', (c) => archiveTemplate(c, template!.id, { archived: false }))
})

test('a preview tells only what its reader may see; another unit’s customer cannot be looked at', async () => {
  const wish = { channel: 'email' as const, purpose: 'marketing', body: input().body, partyId: parties[0]! }
  expect((await world.as('liNa', (c) => previewTemplate(c, wish))).text).toContain('1990年5月8日')
  const masked = { ...world.actors.liNa, fieldLevels: { 'party.birthday': 'masked' as const } }
  const plain = TemplateBody.parse({ base: 'zh-CN', variants: { 'zh-CN': { subject: 'x', blocks: [{ kind: 'text', text: '{{birthday|没有}}' }] } } })
  const { inTransaction } = await import('#platform/db/transaction.ts')
  expect((await inTransaction(world.db, masked, (c) => previewTemplate(c, { ...wish, body: plain }))).text).toMatch(/^没有/)
  await expect(inTransaction(world.db, masked, (c) => createTemplate(c, input()))).rejects.toThrow()
  await expect(world.as('wangQiang', (c) => previewTemplate(c, wish))).rejects.toMatchObject({ status: 404 })
})

test('places that nobody has are refused; without a party each says what stands behind its bar', async () => {
  const body = (text: string) => TemplateBody.parse({ base: 'en', variants: { en: { subject: 'x', blocks: [{ kind: 'text', text }] } } })
  await expect(world.as('anna', (c) => createTemplate(c, input({ body: body('{{salary}}') })))).rejects.toThrow('messaging/unknown-place')
  const { text, checks } = await world.as('anna', (c) => previewTemplate(c, { channel: 'email', purpose: 'service', body: body('Hello {{name|friend}}, {{birthday}} [click here](http://shop.cn)') }))
  expect(text).toBe('Hello friend,  click here http://shop.cn')
  expect(checks.map((c) => [c.kind, c.what])).toEqual([['link-insecure', 'http://shop.cn'], ['no-fallback', 'birthday'], ['spam-words', 'click here']])
})

test('many readers are filled in as many statements as one', async () => {
  const { id } = await world.as('anna', (c) => createTemplate(c, input()))
  const counted = (some: readonly string[]) => world.as('liNa', async (c) => {
    let statements = 0
    const tx = c.tx.withPlugin({ transformQuery: ({ node }) => { statements++; return node }, transformResult: ({ result }) => Promise.resolve(result) })
    return { filled: (await renderTemplate({ ...c, tx: tx as typeof c.tx }, id, { parties: some })).size, statements }
  })
  const [one, both] = [await counted(parties.slice(0, 1)), await counted(parties)]
  expect(both).toEqual({ filled: 2, statements: one.statements })
})
