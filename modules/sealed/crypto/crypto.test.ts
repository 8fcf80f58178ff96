import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { unlockNatively as unlock } from '../testing/unlock-natively.ts'
import { fromText, randomBytes, toText, xor } from './bytes.ts'
import { lockToCircle, makeCircle, openByCircle } from './circle.ts'
import { openEntry, openLeft, type OpenFile, sealEntry } from './entry.ts'
import { newSalt, unlock as unlockHere } from './password.ts'
import { aboutShare, joinShares, newShare, open, seal } from './seal.ts'

const file = '018f4f6e-0000-7000-8000-000000000001'
const note = { title: '孩子升学', text: '想让孩子去成都七中，担心学费。' }
let adviser: CryptoKey
let member: CryptoKey
beforeAll(async () => {
  adviser = (await unlock('四个词的口令 adviser', newSalt())).key
  member = (await unlock('會員自己的口令 member', newSalt())).key
})

const opened = async (): Promise<{ file: OpenFile; shares: [string, string] }> => {
  const [a, m] = [newShare(), newShare()]
  return { file: { seal: file, root: joinShares(a, m), adviser }, shares: [await seal(a, adviser, aboutShare(file, 'adviser')), await seal(m, member, aboutShare(file, 'member'))] }
}

test('a note opens with both shares, and with neither alone', async () => {
  const { file: whole, shares } = await opened()
  const entry = await sealEntry(whole, 'e1', 'private', note, false)
  const a = await open(shares[0], adviser, aboutShare(file, 'adviser'))
  const m = await open(shares[1], member, aboutShare(file, 'member'))
  expect(await openEntry({ seal: file, root: joinShares(a, m) }, entry)).toEqual(note)
  for (const root of [a, m, randomBytes(32)]) await expect(openEntry({ seal: file, root }, entry)).rejects.toThrow()
  await expect(open(shares[1], adviser, aboutShare(file, 'member'))).rejects.toThrow()
  expect(entry.openKey).toBeNull()
})

test('one part does not open the other, and nothing opens where it does not belong', async () => {
  const { file: whole } = await opened()
  const entry = await sealEntry(whole, 'e1', 'advice', note, false)
  await expect(openEntry(whole, { ...entry, compartment: 'private' })).rejects.toThrow()
  await expect(openEntry(whole, { ...entry, id: 'e2' })).rejects.toThrow()
  await expect(openEntry({ ...whole, seal: 'another' }, entry)).rejects.toThrow()
  const changed = fromText(entry.body)
  changed[20]! ^= 1
  await expect(openEntry(whole, { ...entry, body: toText(changed) })).rejects.toThrow()
})

test('what the member left open, the adviser opens alone; the rest not', async () => {
  const { file: whole } = await opened()
  const left = await sealEntry(whole, 'e1', 'advice', note, true)
  expect(await openLeft(file, adviser, { ...left, openKey: left.openKey! })).toEqual(note)
  await expect(openLeft(file, member, { ...left, openKey: left.openKey! })).rejects.toThrow()
})

test('the member’s password changes without the adviser and without the content', async () => {
  const { file: whole, shares } = await opened()
  const entry = await sealEntry(whole, 'e1', 'advice', note, false)
  const next = (await unlock('会员的新口令 2027', newSalt())).key
  const moved = await seal(await open(shares[1], member, aboutShare(file, 'member')), next, aboutShare(file, 'member'))
  const root = joinShares(await open(shares[0], adviser, aboutShare(file, 'adviser')), await open(moved, next, aboutShare(file, 'member')))
  expect(await openEntry({ seal: file, root }, entry)).toEqual(note)
})

test('any two of the circle open a file, one does not', async () => {
  const holders = await Promise.all(['甲甲甲甲甲甲甲甲甲甲', '乙乙乙乙乙乙乙乙乙乙', '丙丙丙丙丙丙丙丙丙丙'].map(async (password) => (await unlock(password, newSalt())).key))
  const { publicKey, privateKey, shares } = await makeCircle('c1', holders)
  const { file: whole } = await opened()
  const locked = await lockToCircle(whole.root, file, publicKey)
  const held = (i: number) => ({ share: shares[i]!, key: holders[i]! })
  const ask = (...who: number[]) => openByCircle({ circle: 'c1', privateKey, locked, file, shares: who.map(held) })
  for (const pair of [[0, 1], [0, 2], [1, 2]]) expect(await ask(...pair)).toEqual(whole.root)
  await expect(ask(0)).rejects.toThrow()
  await expect(ask(1, 1)).rejects.toThrow()
}, 60_000)

test('a password in another Unicode spelling is the same, by another’s argon2id as by ours; a proof tells nothing that opens', async () => {
  const salt = newSalt()
  const [one, other] = [await unlockHere('ＡＢＣ口令１２３４５', salt), await unlock('ABC口令12345', salt)]
  expect(one.proof).toBe(other.proof)
  expect(await open(await seal(fromText(toText(salt)), one.key, 'y'), other.key, 'y')).toEqual(salt)
  const sealed = await seal(randomBytes(32), one.key, 'x')
  const { key: wrong } = { key: await crypto.subtle.importKey('raw', fromText(one.proof), 'AES-GCM', false, ['decrypt']) }
  await expect(open(sealed, wrong, 'x')).rejects.toThrow()
})

test('bytes survive the wire', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { expect(fromText(toText(bytes))).toEqual(new Uint8Array(bytes)) }))
  fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (a, b) => { expect(xor(xor(new Uint8Array(a), new Uint8Array(b)), new Uint8Array(b))).toEqual(new Uint8Array(a)) }))
})
