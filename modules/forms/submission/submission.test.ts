import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import type { Party } from '#modules/parties/contract.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { type Definition, firstDefinition, type Form, type Question } from '../contract.ts'
import { askedIn, sendForm, tokenIn } from '../testing/send-form.ts'

const data = mkdtempSync(join(tmpdir(), 'guanxi-forms-'))
let world: ServedWorld
let form: Form
const question = (key: string, bind: string, more: Partial<Question> = {}): Question => ({ key, bind: bind as Question['bind'], label: null, help: null, required: false, choices: [], known: 'leave-out', ...more })
const definition: Definition = { ...firstDefinition, sites: ['https://shop.example'], questions: [...firstDefinition.questions, question('mobile', 'phone'), question('born', 'birthday'), question('paper', 'file', { label: { 'zh-CN': '附件', 'zh-TW': '附件', en: 'Paper' } })] }
const words = { 'zh-CN': '饮茶习惯', 'zh-TW': '飲茶習慣', en: 'Habit' }

const as = async <T>(method: string, path: string, body?: unknown, headers?: Record<string, string>, who: 'anna' | 'zhaoLei' | 'wangQiang' = 'anna'): Promise<T> => {
  const answer = await world.ask(who, { method, path, body, headers: headers ?? {} })
  if (answer.status >= 300) throw new Error(`${path} ${answer.status} ${answer.text}`)
  return answer.body as T
}
const open = (query = '') => world.ask(null, { method: 'GET', path: `/f/tasting${query}`, headers: { 'accept-language': 'en' } })
let tokens: string[]
const nextToken = (): string => tokens.pop()!
const one = async <T>(text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows[0] as T
const customer = (name: string, email: string, phone?: string) => world.as('liNa', (c) => createParty(c, { kind: 'person', name, birthday: '1980-01-01', contacts: [{ channel: 'email', value: email, label: 'main' }, ...(phone ? [{ channel: 'phone' as const, value: phone, label: 'main' }] : [])] }))

beforeAll(async () => {
  process.env.GUANXI_DATA = data
  world = await createServedWorld()
  const made = await as<Form>('POST', '/forms', { name: '品鉴会', slug: 'tasting', ownerId: world.actors.liNa.memberId, unitId: world.units.qingyang })
  await as('PATCH', `/forms/${made.id}`, { definition }, { 'if-match': '"1"' })
  form = await as<Form>('POST', `/forms/${made.id}/publication`)
  tokens = (await Promise.all(Array.from({ length: 4 }, () => open()))).map(tokenIn)
  await sleep(1_600)
})
afterAll(async () => { await world.close(); rmSync(data, { recursive: true }); delete process.env.GUANXI_DATA })

test('a page of its own language, framed by the named site alone; nothing of an address that has no form', async () => {
  const page = await open()
  expect([page.status, page.headers['set-cookie'], page.headers['x-frame-options']]).toEqual([200, undefined, ''])
  expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors https:\/\/shop\.example$/)
  expect(page.text).toContain('lang="en"')
  expect(askedIn(page)).toEqual(['name', 'email', 'words', 'mobile', 'born', 'paper'])
  expect((await world.ask(null, { method: 'GET', path: '/f/nothing' })).status).toBe(404)
  expect((await world.ask(null, { method: 'GET', path: '/site/embed.js' })).headers['cross-origin-resource-policy']).toBe('cross-origin')
})

test('what a stranger sends makes a party of the form’s owner, a touchpoint, a consent that waits for its confirmation, with its proof; sent again it is nothing new', async () => {
  const token = nextToken()
  const fields = { 'form-token': token, 'form-language': 'en', name: '林晓棠', email: 'Lin@Example.com', words: '想了解秋茶', 'consent-0': 'yes' }
  const sent = await sendForm(world, 'tasting', fields, { question: 'paper', name: '名单.txt', content: '林晓棠, 两位' })
  expect([sent.status, sent.text.includes('Thank you'), sent.text.includes('We have sent you an e-mail')]).toEqual([200, true, true])
  expect((await sendForm(world, 'tasting', fields)).text).toContain('Thank you')
  const { items } = await as<{ items: { id: string; party: { id: string; name: string }; outcome: string; answers: { value: string }[]; files: { id: string; name: string }[] }[] }>('GET', `/forms/${form.id}/submissions`)
  expect(items.map((s) => [s.party.name, s.outcome, s.answers.length, s.files[0]?.name])).toEqual([['林晓棠', 'created', 3, '名单.txt']])
  const { party, id, files } = items[0]!
  expect(await one('select owner_id::text as owner, unit_id::text as unit from parties.party where id = $1', party.id)).toEqual({ owner: world.actors.liNa.memberId, unit: world.units.qingyang })
  expect(await one("select kind, text, channel from touchpoints.touchpoint where $1 = any (party_ids) and kind = 'form-submitted'", party.id)).toEqual({ kind: 'form-submitted', text: '想了解秋茶', channel: 'web' })
  const entry = await one<{ opt_in: string; proof: Record<string, string> }>('select opt_in, proof from consent.entry where party_id = $1', party.id)
  expect(entry).toMatchObject({ opt_in: 'double-pending', proof: { form: 'tasting/1', wording: firstDefinition.consents[0]!.text.en, ip: '127.0.0.1', site: 'https://shop.example' } })
  expect(await one("select payload->>'outcome' as outcome from events.event where name = 'forms.form-submitted'")).toEqual({ outcome: 'created' })
  const file = await world.ask('anna', { method: 'GET', path: `/form-submissions/${id}/files/${files[0]!.id}` })
  expect([file.text, file.headers['content-type']]).toEqual(['林晓棠, 两位', 'application/octet-stream'])
  expect((await as<{ items: unknown[] }>('GET', `/forms/${form.id}/submissions`, undefined, {}, 'wangQiang')).items).toEqual([])
})

test('a known party is found by its contacts and only filled in; what differs waits for a person, and all of it can be undone', async () => {
  const known = await customer('陈蕾', 'chen@example.com')
  const token = nextToken()
  await sendForm(world, 'tasting', { 'form-token': token, 'form-language': 'zh-CN', name: '陈蕾', email: 'chen@example.com', mobile: '138 0000 4417', 'consent-0': 'yes' })
  const { items } = await as<{ items: { id: string; party: { id: string }; outcome: string; proposals: { key: string; said: string; known: string }[] }[] }>('GET', `/forms/${form.id}/submissions`)
  expect(items[0]).toMatchObject({ outcome: 'matched', party: { id: known.id }, proposals: [] })
  expect(await one('select value from parties.contact where party_id = $1 and channel = $2', known.id, 'phone')).toEqual({ value: '138 0000 4417' })
  await as('POST', `/form-submissions/${items[0]!.id}/undoing`)
  expect(await one("select count(*)::int as n from parties.contact where party_id = $1 and channel = 'phone'", known.id)).toEqual({ n: 0 })
  expect(await one("select state from consent.decide($1, 'marketing', 'email', now())", known.id)).toEqual({ state: 'unknown' })
})

test('two records of one address leave it open whose it is: a new party, shown among the duplicates', async () => {
  await customer('周建国', 'home@example.com')
  await customer('周建国', 'home@example.com')
  const token = nextToken()
  await sendForm(world, 'tasting', { 'form-token': token, 'form-language': 'zh-CN', name: '周建国', email: 'home@example.com' })
  const { items } = await as<{ items: { outcome: string }[] }>('GET', `/forms/${form.id}/submissions`)
  expect(items[0]!.outcome).toBe('doubtful')
  expect(await one('select count(*)::int as n from parties.duplicate_due')).not.toEqual({ n: 0 })
})

test('a robot that fills in what nobody sees is thanked and kept out; too fast, unsigned, unfit and unreadable are asked again with what was typed', async () => {
  const before = await one<{ n: number }>('select count(*)::int as n from forms.submission')
  const page = await open()
  const fields = { 'form-token': tokenIn(page), 'form-language': 'en', name: 'Anna <b>', email: 'anna@example.com' }
  const note = async (more: Record<string, string>, file?: Parameters<typeof sendForm>[3]) => /class="(?:note|fault)"[^>]*>([^<]*)/.exec((await sendForm(world, 'tasting', { ...fields, ...more }, file)).text)?.[1]
  expect((await sendForm(world, 'tasting', { ...fields, 'form-website': 'x' })).text).toContain('Thank you')
  expect(await note({})).toContain('look it over')
  expect(await note({ 'form-token': 'forged.signature' })).toContain('open for long')
  expect(await note({ email: 'anna' })).toBe('One thing is to be put right.')
  expect(await note({}, { question: 'paper', name: 'page.html', content: '<script>alert(1)</script>' })).toBe('One thing is to be put right.')
  expect((await sendForm(world, 'tasting', { ...fields, email: '"><script>' })).text).not.toContain('<script>')
  expect(await one('select count(*)::int as n from forms.submission')).toEqual(before)
  expect(await one('select sum(refused)::int as refused, sum(sent)::int as sent from forms.day')).toEqual({ refused: 1, sent: 3 })
})

test('by a personal link nothing known is asked again: the next open question comes instead, and what was said goes to its holder', async () => {
  await as('POST', '/custom-fields', { kind: 'choice', key: 'habit', label: { 'zh-CN': '饮茶习惯' }, choices: [{ key: 'green', label: { 'zh-CN': '绿茶' } }, { key: 'dark', label: { 'zh-CN': '黑茶' } }] }, {}, 'zhaoLei').catch(() => world.ask('zhouMin', { method: 'POST', path: '/custom-fields', body: { kind: 'choice', key: 'habit', label: { 'zh-CN': '饮茶习惯' }, choices: [{ key: 'green', label: { 'zh-CN': '绿茶' } }, { key: 'dark', label: { 'zh-CN': '黑茶' } }] } }))
  const now = await as<Form>('GET', `/forms/${form.id}`)
  await as('PATCH', `/forms/${form.id}`, { definition: { ...definition, most: 2, questions: [question('name', 'name'), question('email', 'email'), question('habit', 'custom.habit', { label: words, required: true }), question('born', 'birthday', { known: 'prefill' })] } }, { 'if-match': `"${now.version}"` })
  await as('POST', `/forms/${form.id}/publication`)
  const party = await customer('王芳', 'wang@example.com')
  const { path } = await as<{ path: string }>('POST', `/forms/${form.id}/links`, { partyId: party.id })
  const page = await open(path.slice('/f/tasting'.length))
  expect(askedIn(page)).toEqual(['habit', 'born'])
  expect(page.text).toMatch(/Hello, 王芳/)
  expect(page.text).toContain('w…@example.com')
  expect(page.text).not.toContain('wang@example.com')
  expect(page.text).toContain('value="1980-01-01"')
  await sleep(1_600)
  await sendForm(world, 'tasting', { 'form-token': tokenIn(page), 'form-language': 'zh-CN', habit: 'dark', born: '1979-12-31' })
  const { items } = await as<{ items: { id: string; outcome: string; proposals: { key: string; said: string; known: string }[] }[] }>('GET', `/forms/${form.id}/submissions`)
  expect(items[0]).toMatchObject({ outcome: 'known', proposals: [{ key: 'born', said: '1979-12-31', known: '1980-01-01' }] })
  expect((await as<Party>('GET', `/parties/${party.id}`)).custom).toMatchObject({ habit: 'dark' })
  await as('POST', `/form-submissions/${items[0]!.id}/proposals/born`, undefined, {}, 'zhaoLei')
  expect(await one('select birthday::text from parties.party where id = $1', party.id)).toEqual({ birthday: '1979-12-31' })
  expect(askedIn(await open(path.slice('/f/tasting'.length)))).toEqual(['born'])
})

test('a form that nobody could be told by is not published', async () => {
  const made = await as<Form>('POST', '/forms', { name: '空', slug: 'empty-one' })
  await as('PATCH', `/forms/${made.id}`, { definition: { ...firstDefinition, questions: [question('name', 'name')] } }, { 'if-match': '"1"' })
  expect((await world.ask('anna', { method: 'POST', path: `/forms/${made.id}/publication` })).body).toMatchObject({ type: 'forms/nobody-known' })
  expect((await world.ask('anna', { method: 'POST', path: '/forms', body: { name: 'x', slug: 'tasting' } })).body).toMatchObject({ type: 'forms/slug-taken' })
})
