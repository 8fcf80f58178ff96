import { afterAll, beforeAll, expect, test } from 'vitest'
import pino from 'pino'
import { inTransaction } from '#platform/db/transaction.ts'
import { type CastName, createWorld, today, type World } from '#test/world.ts'
import { PartyInput } from '../party/contract.ts'
import { createParty } from '../party/create-party.ts'
import { deleteParty } from '../party/delete-party.ts'
import { updateParty } from '../party/update-party.ts'
import { checkDuplicates } from './check-duplicates.ts'
import { run } from './compare-changed.ts'
import { type DuplicateCheck, findDuplicates as contract } from './contract.ts'
import { dismissDuplicate, reopenDuplicate } from './dismiss-duplicate.ts'
import { findDuplicates } from './find-duplicates.ts'

let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())

const make = async (who: CastName, name: string, rest: object = {}) => (await world.as(who, (c) => createParty(c, PartyInput.parse({ kind: 'person', name, ...rest })))).id
const phone = (value: string) => ({ contacts: [{ channel: 'phone', value }] })
const check = (who: CastName, input: Partial<DuplicateCheck> & { name: string }) => world.as(who, (c) => checkDuplicates(c, { kind: 'person', ...input }))
const compare = () => run({ db: world.db, now: today, log: pino({ enabled: false }), signal: new AbortController().signal })
const list = (who: CastName, query: object = {}) => world.as(who, (c) => findDuplicates(c, contract.query!.parse(query)))
const pairs = async (who: CastName, query: object = {}) => (await list(who, query)).items.map((d) => [d.parties[0].name, d.parties[1].name, d.score, d.reasons.join(' ')])

test('entering someone again is warned of, with the reasons', async () => {
  const id = await make('liNa', '林晓棠', { ...phone('138 0000 4417'), birthday: '1988-03-09' })
  const { matches, elsewhere } = await check('liNa', { name: 'Lin Xiaotang', contacts: [{ channel: 'phone', value: '+86 13800004417' }], birthday: '1988-03-09' })
  expect(matches).toEqual([{ score: 86, reasons: ['phone', 'birthday', 'name-sounds'], against: [], party: { id, name: '林晓棠', unitName: '青羊店', ownerName: '李娜' } }])
  expect(elsewhere).toEqual([])
  expect(await check('liNa', { name: '林晓棠' })).toEqual({ matches: [], elsewhere: [] })
  expect((await check('liNa', { name: '林晓棠', birthday: '1988-03-09', exceptId: id })).matches).toEqual([])
})

test('of a record that may not be seen only the unit is told', async () => {
  const told = await check('wangQiang', { name: '林晓棠', contacts: [{ channel: 'phone', value: '13800004417' }] })
  expect(told).toEqual({ matches: [], elsewhere: [{ unitName: '青羊店' }] })
  expect(JSON.stringify(await check('wangQiang', { name: '林晓棠', birthday: '1988-03-09' }))).toBe('{"matches":[],"elsewhere":[]}')
  const { rows } = await world.owner.query("select count(*)::int as n from audit.entry where action = 'duplicate-check'")
  expect(rows[0].n).toBe(1)
})

test('whoever sees telephones masked does not learn whose one is', async () => {
  const masked = { ...world.actors.liNa, fieldLevels: { 'party.phone': 'masked' } as const }
  const told = await inTransaction(world.db, masked, (c) => checkDuplicates(c, { kind: 'person', name: '林晓棠', contacts: [{ channel: 'phone', value: '13800004417' }] }), today)
  expect(told).toEqual({ matches: [], elsewhere: [{ unitName: '青羊店' }] })
})

test('a key of another system is the same party', async () => {
  await make('liNa', 'John Smith', { keys: [{ source: 'shop', key: '0017' }] })
  expect((await check('liNa', { name: 'Jon Smith', keys: [{ source: 'shop', key: '0017' }] })).matches[0]).toMatchObject({ score: 99, reasons: ['key', 'name-alike'] })
})

test('what exists is compared by what it shares, and only what changed', async () => {
  await make('liNa', '林小棠', { ...phone('13800004417') })
  const far = await make('wangQiang', '林晓棠', { ...phone('13800004417'), birthday: '1988-03-09' })
  await make('liNa', '钱多多', { birthday: '1970-01-01' })
  await compare()
  expect(await pairs('zhouMin')).toEqual([
    ['林晓棠', '林晓棠', 87, 'phone birthday name'],
    ['林小棠', '林晓棠', 74, 'phone name-sounds'], ['林晓棠', '林小棠', 74, 'phone name-sounds'],
  ])
  expect((await world.owner.query('select count(*)::int as n from parties.duplicate_due')).rows[0].n).toBe(0)
  await world.as('zhouMin', async (c) => updateParty(c, far, { birthday: '1990-01-01' }, null))
  await compare()
  expect(await pairs('zhouMin', { reason: 'birthday' })).toEqual([])
  expect(await pairs('zhouMin')).toHaveLength(2)
})

test('a pair is shown only to whoever may see both', async () => {
  expect(await pairs('liNa')).toEqual([['林晓棠', '林小棠', 74, 'phone name-sounds']])
  expect((await list('liNa')).items[0]).toMatchObject({ mayMerge: true, parties: [{ phone: '138 0000 4417' }, { phone: '13800004417' }] })
  expect(await pairs('wangQiang')).toEqual([])
})

test('pages follow the score without a gap', async () => {
  const all = (await list('zhouMin')).items.map((d) => d.id)
  const first = await list('zhouMin', { limit: 1 })
  const rest = await list('zhouMin', { limit: 10, cursor: first.next })
  expect([...first.items, ...rest.items].map((d) => d.id)).toEqual(all)
})

test('a dismissed pair is not proposed again until it is taken back', async () => {
  const { items: [pair] } = await list('liNa')
  await expect(world.as('wangQiang', (c) => dismissDuplicate(c, pair!.id))).rejects.toThrow('parties/duplicate-not-found')
  await world.as('liNa', (c) => dismissDuplicate(c, pair!.id))
  await world.owner.query('insert into parties.duplicate_due (party_id) select id from parties.party on conflict do nothing')
  await compare()
  expect(await pairs('liNa')).toEqual([])
  expect((await list('liNa', { dismissed: 'true' })).items.map((d) => d.id)).toEqual([pair!.id])
  await world.as('liNa', (c) => reopenDuplicate(c, pair!.id))
  expect((await list('liNa')).items.map((d) => d.id)).toEqual([pair!.id])
})

test('a switchboard and a party in the bin make no pairs', async () => {
  for (let i = 0; i < 25; i++) await make('liNa', `同事${i}`, { ...phone('02800001111'), birthday: '1980-01-01' })
  const gone = await make('liNa', '孙悟空', phone('13911112222'))
  await make('liNa', '孙悟空', phone('13911112222'))
  await world.as('zhouMin', (c) => deleteParty(c, gone))
  await compare()
  expect((await pairs('zhouMin')).filter(([a]) => String(a).startsWith('同事') || a === '孙悟空')).toEqual([])
})
