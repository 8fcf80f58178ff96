import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { testDatabase, type TestDatabase } from '#test/database.ts'
import { audit } from './record.ts'
import { sealAudit } from './seal.ts'
import { verifyAudit } from './verify.ts'

let base: TestDatabase
beforeAll(async () => { base = await testDatabase() })
afterAll(() => base.close())

const write = (id: string, detail?: object) => inTransaction(base.db, system('test'), (c) => audit(c, { action: 'update', object: 'party', id, detail }))
const seal = () => inTransaction(base.db, system('test'), ({ tx }) => sealAudit(tx))
/** Seals until `n` are: other databases of the cluster may hold the horizon back for a while. */
async function sealAll(n: number): Promise<number> {
  let sealed = 0
  for (const until = Date.now() + 20_000; sealed < n && Date.now() < until; await sleep(20)) sealed += await seal()
  return sealed
}
const verify = () => inTransaction(base.db, system('test'), ({ tx }) => verifyAudit(tx))

test('entries are sealed into a chain that holds', async () => {
  await write('1', { after: { name: '林晓棠' } })
  await write('2')
  expect(await sealAll(2)).toBe(2)
  await write('3')
  expect(await sealAll(1)).toBe(1)
  expect(await verify()).toMatchObject({ entries: 3, unsealed: 0, broken: [] })
})

test('an entry of a transaction still open is sealed later, not lost', async () => {
  const late = await base.owner.connect()
  await late.query("begin; select set_config('guanxi.access', '{\"*\":\"all\"}', true)")
  await late.query("insert into audit.entry (at, actor_name, actor_kind, action, object) values (now(), 'late', 'system', 'read', 'party')")
  await write('4')
  expect(await seal()).toBe(0)
  await late.query('commit')
  late.release()
  expect(await sealAll(2)).toBe(2)
  expect((await verify()).broken).toEqual([])
})

test('emptying a detail, as erasure does, leaves the chain whole', async () => {
  await base.owner.query('update audit.detail set detail = null')
  expect((await verify()).broken).toEqual([])
})

test('a changed entry, a missing entry and a changed detail are each found', async () => {
  await write('5', { after: 1 })
  await sealAll(1)
  await base.owner.query("update audit.detail set detail = '{\"after\": 2}' where entry_id = (select max(entry_id) from audit.detail)")
  await base.owner.query("update audit.entry set actor_name = 'someone else' where object_id = 2")
  await base.owner.query('delete from audit.sealed where entry_id = (select id from audit.entry where object_id = 3); delete from audit.entry where object_id = 3')
  expect((await verify()).broken.map((b) => b.reason).sort()).toEqual(['detail changed', 'entry changed', 'entry missing'])
})

test('the application can neither change nor remove an entry', async () => {
  const as = (text: string) => inTransaction(base.db, system('test'), ({ tx }) => tx.executeQuery({ sql: text, parameters: [], query: { kind: 'RawNode' }, queryId: { queryId: 'x' } } as never))
  await expect(as("update audit.entry set actor_name = 'x'")).rejects.toThrow(/permission denied/)
  await expect(as('delete from audit.entry')).rejects.toThrow(/permission denied/)
})
