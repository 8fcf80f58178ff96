import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type CastName } from '#test/world.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { fromText, toText } from './crypto/bytes.ts'
import { lockToCircle, makeCircle, openByCircle } from './crypto/circle.ts'
import { type OpenFile, openEntry, openLeft, sealEntry, type SealedEntry } from './crypto/entry.ts'
import { newSalt, type Unlocked } from './crypto/password.ts'
import { aboutEntry, aboutShare, joinShares, newShare, open, seal } from './crypto/seal.ts'
import { openRecovery } from './recovery/open-recovery.ts'
import { unlockNatively as unlock } from './testing/unlock-natively.ts'

let world: ServedWorld
let party: string
const file = crypto.randomUUID()
const words = { title: '婆媳矛盾', text: '她想搬出去住，先不要告诉丈夫。' }
const passwords = { liNa: '李娜的四个长词口令', zhaoLei: '赵磊的四个长词口令', hePrivacy: '何其芳的四个长词口令', member: '会员自己的四个长词口令' }
const salts = new Map<string, ReturnType<typeof newSalt>>()
const known = new Map<string, Promise<Unlocked>>()
/** Each password is made into its key once: a browser would do so at every session. */
const key = (who: keyof typeof passwords): Promise<Unlocked> => {
  if (!salts.has(who)) salts.set(who, newSalt())
  if (!known.has(who)) known.set(who, unlock(passwords[who], salts.get(who)!))
  return known.get(who)!
}

beforeAll(async () => {
  world = await createServedWorld()
  party = await world.as('liNa', async (c) => (await createParty(c, { kind: 'person', name: '林晓棠', roles: ['customer'] })).id)
})
afterAll(() => world.close())

const post = async <T = Record<string, never>>(who: CastName | null, path: string, body: unknown, status = 200): Promise<T> => {
  const answer = await world.ask(who, { method: path.endsWith('keeper') || path.endsWith('circle') && path.startsWith('/parties') ? 'PUT' : 'POST', path, body })
  expect([answer.status, answer.text].slice(0, answer.status === status ? 1 : 2)).toEqual([status])
  return answer.body as T
}
const both = async () => ({ adviserProof: (await key('liNa')).proof, memberProof: (await key('member')).proof })
const openSession = async (): Promise<{ session: OpenFile; entries: SealedEntry[]; circle: { id: string; publicKey: string } | null }> => {
  const given = await post<{ adviserShare: string; memberShare: string; entries: SealedEntry[]; circle: { id: string; publicKey: string } | null }>('liNa', `/parties/${party}/sealed/opening`, await both())
  const [a, m] = [await open(given.adviserShare, (await key('liNa')).key, aboutShare(file, 'adviser')), await open(given.memberShare, (await key('member')).key, aboutShare(file, 'member'))]
  return { session: { seal: file, root: joinShares(a, m), adviser: (await key('liNa')).key }, entries: given.entries, circle: given.circle }
}
let token: string

test('the adviser begins, the member sets their password alone by their link, and only then both open it', async () => {
  for (const who of ['liNa', 'zhaoLei', 'hePrivacy'] as const) await post(who, '/sealed/keeper', { proof: (await key(who)).proof, salt: toText(salts.get(who)!) }, 204)
  const { key: wrap, proof } = await key('liNa')
  expect(await post('liNa', `/parties/${party}/sealed`, { seal: file, share: await seal(newShare(), wrap, aboutShare(file, 'adviser')), adviserProof: proof }, 201)).toMatchObject({ mine: true, state: 'waiting' })
  await post('liNa', `/parties/${party}/sealed/opening`, await both(), 409)
  token = (await post<{ token: string }>('liNa', `/parties/${party}/sealed/link`, undefined, 201)).token
  const member = await key('member')
  const share = await seal(newShare(), member.key, aboutShare(file, 'member'))
  expect(await post(null, '/sealed/own/password', { token, oldProof: null, salt: toText(salts.get('member')!), proof: member.proof, share })).toMatchObject({ adviser: '李娜', locked: false })
  await post(null, '/sealed/own/password', { token, oldProof: null, salt: toText(newSalt()), proof, share }, 403)
  const { session, entries } = await openSession()
  expect(entries).toEqual([])
  await post(null, '/sealed/own/aggregate', { token, proof: member.proof, allowed: true })
  for (const [compartment, leftOpen] of [['private', false], ['advice', true]] as const) await post('liNa', `/parties/${party}/sealed/entries`, { ...await both(), entry: await sealEntry(session, crypto.randomUUID(), compartment, words, leftOpen), topic: 'family' }, 204)
  const again = await openSession()
  for (const entry of again.entries) expect(await openEntry(again.session, entry)).toEqual(words)
  expect(again.entries.map((e) => e.compartment).toSorted()).toEqual(['advice', 'private'])
})

test('one password alone gives nothing, nor does another adviser, nor an administrator; wrong tries end', async () => {
  const { adviserProof, memberProof } = await both()
  const wrong = toText(new Uint8Array(32))
  await post('liNa', `/parties/${party}/sealed/opening`, { adviserProof, memberProof: wrong }, 403)
  await post('liNa', `/parties/${party}/sealed/opening`, { adviserProof: wrong, memberProof }, 403)
  for (const who of ['zhaoLei', 'zhouMin', 'hePrivacy'] as const) await post(who, `/parties/${party}/sealed/opening`, { adviserProof, memberProof }, 403)
  for (let i = 0; i < 7; i++) await post(null, '/sealed/own/share', { token, proof: wrong }, 403)
  await post(null, '/sealed/own/share', { token, proof: wrong }, 429)
  await post(null, '/sealed/own/share', { token, proof: memberProof }, 429)
  await world.owner.query('update sealed.file set tries = 0')
})

test('the whole database with one password reveals nothing; the application’s role cannot even read what is sealed', async () => {
  const { rows: tables } = await world.owner.query<{ name: string }>("select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
  for (const { name } of tables) expect((await world.owner.query(`select count(*)::int as n from ${name} t where t::text ~ '婆媳|搬出去'`)).rows[0].n, name).toBe(0)
  const { rows: [dump] } = await world.owner.query<{ adviser_share: string; member_share: string }>('select * from sealed.file')
  const { rows: entries } = await world.owner.query<{ id: string; compartment: 'advice' | 'private'; key: string; body: string }>('select id, compartment, key, body from sealed.entry')
  const secret = entries.find((e) => e.compartment === 'private')!
  for (const [who, share, side] of [['liNa', dump!.adviser_share, 'adviser'], ['member', dump!.member_share, 'member']] as const) {
    const half = await open(share, (await key(who)).key, aboutShare(file, side))
    await expect(openEntry({ seal: file, root: half }, { ...secret, openKey: null })).rejects.toThrow()
    await expect(open(side === 'adviser' ? dump!.member_share : dump!.adviser_share, (await key(who)).key, aboutShare(file, side === 'adviser' ? 'member' : 'adviser'))).rejects.toThrow()
  }
  for (const [table, column] of [['file', 'adviser_share'], ['file', 'member_proof'], ['file', 'locked_root'], ['entry', 'body'], ['entry', 'open_key'], ['keeper', 'proof'], ['circle', 'private_key'], ['holder', 'share']]) {
    await expect(world.as('zhouMin', ({ tx }) => sql.raw(`select ${column} from sealed.${table}`).execute(tx)), `${table}.${column}`).rejects.toThrow(/permission denied/)
  }
})

test('the member changes their password alone; the adviser theirs with all that it wraps; the content stays', async () => {
  const before = await key('member')
  const { share } = await post<{ share: string }>(null, '/sealed/own/share', { token, proof: before.proof })
  passwords.member = '会员换的另外一个口令'
  salts.delete('member'); known.delete('member')
  const after = await key('member')
  await post(null, '/sealed/own/password', { token, oldProof: before.proof, salt: toText(salts.get('member')!), proof: after.proof, share: await seal(await open(share, before.key, aboutShare(file, 'member')), after.key, aboutShare(file, 'member')) })
  const old = await key('liNa')
  const { wraps } = await post<{ wraps: { kind: 'share' | 'open'; id: string; about: string; value: string }[] }>('liNa', '/sealed/keeper/wraps', { proof: old.proof })
  passwords.liNa = '李娜换的另外一个口令'
  salts.delete('liNa'); known.delete('liNa')
  const next = await key('liNa')
  const changed = await Promise.all(wraps.map(async ({ kind, id, about, value }) => {
    const place = kind === 'share' ? aboutShare(about, 'adviser') : aboutEntry(about, id, 'open')
    return { kind, id, value: await seal(await open(value, old.key, place), next.key, place) }
  }))
  await post('liNa', '/sealed/keeper/change', { oldProof: old.proof, salt: toText(salts.get('liNa')!), proof: next.proof, wraps: changed.slice(1) }, 409)
  await post('liNa', '/sealed/keeper/change', { oldProof: old.proof, salt: toText(salts.get('liNa')!), proof: next.proof, wraps: changed }, 204)
  const { session, entries } = await openSession()
  for (const entry of entries) expect(await openEntry(session, entry)).toEqual(words)
})

test('three hold a spare key of which two open a file, after it was announced and not if the member objects; when the member leaves, the adviser has only what was left open', async () => {
  const people = ['liNa', 'zhaoLei', 'hePrivacy'] as const
  const circle = crypto.randomUUID()
  const keys = await Promise.all(people.map(key))
  const made = await makeCircle(circle, keys.map((k) => k.key))
  const ids = people.map((who) => world.actors[who].memberId!)
  await post('hePrivacy', '/sealed/circle', { id: circle, publicKey: made.publicKey, privateKey: made.privateKey, threshold: 2, holders: ids.map((memberId, i) => ({ memberId, proof: keys[i]!.proof, share: made.shares[i] })) }, 201)
  const { session, circle: asked } = await openSession()
  await post('liNa', `/parties/${party}/sealed/circle`, { ...await both(), circle, root: await lockToCircle(session.root, file, asked!.publicKey) }, 204)
  expect((await openSession()).circle).toBeNull()

  const ask = async () => (await post<{ recoveries: { id: string }[] }>('hePrivacy', `/parties/${party}/sealed/recoveries`, { because: '法院要求提供' }, 201)).recoveries[0]!.id
  const first = await ask()
  await post('hePrivacy', `/sealed/recoveries/${first}/telling`, undefined, 204)
  const own = await post<{ circle: string[]; recoveries: { because: string }[] }>(null, '/sealed/own', { token })
  expect([own.circle.toSorted(), own.recoveries.map((x) => x.because)]).toEqual([['何其芳', '李娜', '赵磊'], ['法院要求提供']])
  await post(null, '/sealed/own/objection', { token, recoveryId: first })
  const holders = [{ memberId: ids[1]!, proof: keys[1]!.proof }, { memberId: ids[2]!, proof: keys[2]!.proof }]
  const at = (days: number) => new Date(Date.now() + days * 864e5)
  const openAs = (id: string, days: number, some = holders) => inTransaction(world.db, world.actors.hePrivacy, async (c) => openRecovery({ ...c, db: world.db, now: at(days) }, id, some), at(days))
  await expect(openAs(first, 30)).rejects.toMatchObject({ code: 'sealed/not-yet' })

  const second = await ask()
  await post('hePrivacy', `/sealed/recoveries/${second}/telling`, undefined, 204)
  await expect(openAs(second, 3)).rejects.toMatchObject({ code: 'sealed/not-yet' })
  await expect(openAs(second, 8, holders.slice(1))).rejects.toMatchObject({ code: 'sealed/not-yet' })

  expect(await post('liNa', `/parties/${party}/sealed/lock`, undefined)).toMatchObject({ state: 'locked' })
  await post('liNa', `/parties/${party}/sealed/opening`, await both(), 409)
  expect((await world.owner.query('select adviser_share from sealed.file')).rows).toEqual([{ adviser_share: null }])
  const { entries: left } = await post<{ entries: { id: string; compartment: string; body: string; openKey: string }[] }>('liNa', `/parties/${party}/sealed/left-open`, { adviserProof: (await key('liNa')).proof })
  expect(left.map((e) => e.compartment)).toEqual(['advice'])
  const anew = { seal: crypto.randomUUID(), share: await seal(newShare(), (await key('liNa')).key, aboutShare(file, 'adviser')), adviserProof: (await key('liNa')).proof }
  await post('liNa', `/parties/${party}/sealed`, anew, 201)
  expect((await world.ask('liNa', { method: 'GET', path: `/parties/${party}/sealed` })).body).toMatchObject({ file: { seal: anew.seal, state: 'waiting' }, leftOpen: 1 })
  const { entries: still } = await post<{ entries: { id: string; seal: string; body: string; openKey: string }[] }>('liNa', `/parties/${party}/sealed/left-open`, { adviserProof: (await key('liNa')).proof })
  expect(still.map((e) => e.seal)).toEqual([file])
  expect(await openLeft(still[0]!.seal, (await key('liNa')).key, still[0]!)).toEqual(words)
  await post('hePrivacy', `/parties/${party}/sealed/left-open`, { adviserProof: keys[2]!.proof }, 403)
  expect(await openLeft(file, (await key('liNa')).key, left[0]!)).toEqual(words)

  const given = await openAs(second, 8)
  const root = await openByCircle({ circle, privateKey: given.privateKey, locked: given.root, file, shares: given.shares.map(({ memberId, share }) => ({ share, key: keys[ids.indexOf(memberId)]!.key })) })
  for (const entry of given.entries) expect(await openEntry({ seal: file, root }, entry)).toEqual(words)
  expect(fromText(given.root).length).toBe(384)
  expect((await world.owner.query("select count(*)::int as n from audit.entry where object = 'sealed' and action = 'recover'")).rows[0].n).toBe(1)
})

test('topics are counted without names, where there are enough of them', async () => {
  expect((await world.owner.query('select topic, n from sealed.tally')).rows).toEqual([{ topic: 'family', n: 2 }])
  const few = await world.ask('hePrivacy', { method: 'GET', path: '/sealed/topics' })
  expect((few.body as { topics: { key: string; n: number | null }[] }).topics.find((t) => t.key === 'family')).toMatchObject({ n: null })
  await world.owner.query("update sealed.tally set n = 9 where topic = 'family'")
  const enough = await world.ask('hePrivacy', { method: 'GET', path: '/sealed/topics' })
  expect((enough.body as { topics: { key: string; n: number | null }[] }).topics.find((t) => t.key === 'family')).toMatchObject({ n: 9 })
})
