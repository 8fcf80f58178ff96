import { afterAll, beforeAll, expect, test } from 'vitest'
import pino from 'pino'
import type { FieldLevel } from '#platform/access/actor.ts'
import { checkDuplicates } from '../duplicate/check-duplicates.ts'
import { run } from '../duplicate/compare-changed.ts'
import { findDuplicates as contract } from '../duplicate/contract.ts'
import { findDuplicates } from '../duplicate/find-duplicates.ts'
import { getParty, readParty } from '../party/get-party.ts'
import { findIdsBySearch } from '../search/find-ids-by-search.ts'
import { quickSearch } from '../search/quick-search.ts'
import { now, stage, type Stage } from '../testing/stage.ts'
import { addDocument } from './add-document.ts'
import { changeDocument, removeDocument } from './change-document.ts'
import { documentRefusals, type NewDocument } from './contract.ts'

let s: Stage
let lin: string
beforeAll(async () => {
  s = await stage()
  lin = await s.put({ name: '林晓棠' })
})
afterAll(() => s.close())

const identity = '11010519491231002X'
const add = (partyId: string, input: Partial<NewDocument> = {}, who = s.lina) => s.as(who, (c) => addDocument(c, partyId, { kind: 'cn-id', number: identity, ...input }))
const level = (of: FieldLevel) => ({ ...s.lina, fieldLevels: { 'party.document': of } })
const found = (text: string, who = s.lina) => s.as(who, (c) => findIdsBySearch(c, text, 5))

test('a document is checked, kept as a digest and four characters, told and audited', async () => {
  const made = await add(lin, { number: '110105 19491231 002x' })
  expect(made).toMatchObject({ kind: 'cn-id', number: '••••002X', country: 'CN', validTo: null })
  expect(await s.told(lin)).toMatchObject({ version: 2, audited: 1, events: ['["documents"]'] })
  expect((await s.as(s.lina, (c) => readParty(c, lin))).documents).toEqual([made])
  const { rows } = await s.database.owner.query("select (select json_agg(d) from parties.document d)::text || (select json_agg(x) from audit.detail x)::text || (select json_agg(v) from events.event v)::text as kept")
  expect(rows[0].kept).not.toMatch(/110105|19491231/)
  expect(await s.as(s.lina, (c) => changeDocument(c, lin, made.id, { validTo: '2031-05-11' }))).toMatchObject({ number: '••••002X', validTo: '2031-05-11' })
})

test('what cannot be a number, is there already, or is for another kind of party is refused', async () => {
  const firm = await s.put({ name: '锦江食品', kind: 'organisation' })
  await expect(add(lin, { number: '110105194912310021' })).rejects.toMatchObject({ code: documentRefusals['document-number'].code, at: '/body/number' })
  await expect(add(lin)).rejects.toMatchObject({ code: documentRefusals['document-known'].code })
  await expect(add(lin, { kind: 'uscc', number: '91350100M000100Y43' })).rejects.toMatchObject({ code: documentRefusals['document-for-kind'].code, at: '/body/kind' })
  await expect(add(firm, { kind: 'uscc', number: '91350100m000100y43' })).resolves.toMatchObject({ number: '••••0Y43' })
  await expect(add(firm, { kind: 'cn-id' })).rejects.toMatchObject({ code: documentRefusals['document-for-kind'].code })
})

test('the whole number finds, a part of it does not; why is told', async () => {
  expect(await found('110105-19491231-002X')).toEqual([lin])
  expect(await found('11010519491231002')).toEqual([])
  expect(await found('002X')).toEqual([])
  expect(await found(identity, s.wang)).toEqual([])
  const { groups } = await s.as(s.lina, (c) => quickSearch(c, { q: identity, limit: 5 }))
  expect(groups[0]!.hits[0]).toMatchObject({ id: lin, matched: { by: 'other', source: { 'zh-CN': '证件', en: 'Identity document' } } })
})

test('field levels: masked shows that there is one, hidden nothing; neither finds by it; none of them writes', async () => {
  const at = async (of: FieldLevel) => (await s.as(level(of), (c) => getParty(c, { id: lin })))
  expect((await at('read')).documents).toMatchObject([{ number: '••••002X' }])
  expect(await at('masked')).toMatchObject({ masked: ['document'], documents: [{ kind: 'cn-id', number: '••••' }] })
  expect((await at('hidden')).documents).toEqual([])
  expect(await found(identity, level('read'))).toEqual([lin])
  const { documents: [document] } = await s.as(s.lina, (c) => readParty(c, lin))
  for (const seen of ['hidden', 'masked', 'read'] as const) {
    if (seen !== 'read') expect(await found(identity, level(seen))).toEqual([])
    const refused = { code: 'request/forbidden', params: { field: 'document' } }
    await expect(add(lin, { kind: 'passport', number: 'E12345678' }, level(seen))).rejects.toMatchObject(refused)
    await expect(s.as(level(seen), (c) => changeDocument(c, lin, document!.id, { validTo: null }))).rejects.toMatchObject(refused)
    await expect(s.as(level(seen), (c) => removeDocument(c, lin, document!.id))).rejects.toMatchObject(refused)
  }
})

test('the same document makes two records one, as it is entered and in the work list', async () => {
  const check = (who = s.lina) => s.as(who, (c) => checkDuplicates(c, { kind: 'person', name: '林小姐', documents: [{ kind: 'cn-id', number: identity }] }))
  expect((await check()).matches).toMatchObject([{ score: 98, reasons: ['document'], party: { id: lin } }])
  expect(await check(s.wang)).toEqual({ matches: [], elsewhere: [{ unitName: '青羊店' }] })
  expect((await check(level('masked'))).matches).toEqual([])
  const twin = await s.put({ name: 'Dawn Lin' })
  const made = await add(twin)
  const compare = () => run({ db: s.database.db, now, log: pino({ enabled: false }), signal: new AbortController().signal })
  const pairs = async () => (await s.as(s.boss, (c) => findDuplicates(c, contract.query!.parse({ reason: 'document' })))).items.map((d) => d.parties.map((p) => p.id))
  await compare()
  expect(await pairs()).toEqual([[lin, twin]])
  await s.as(s.lina, (c) => removeDocument(c, twin, made.id))
  await compare()
  expect(await pairs()).toEqual([])
})
