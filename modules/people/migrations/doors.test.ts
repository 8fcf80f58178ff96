import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { system } from '#platform/access/actor.ts'
import { connect } from '#platform/db/connect.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type House, type Joined, openHouse, ROLES } from '../house.fixture.ts'

let house: House
let wang: Joined
const nobody: Actor = { ...system('nobody'), kind: 'member', grants: {} }
const asWang = (): Actor => ({ ...nobody, memberId: wang.id, grants: { 'member.read': 'own' } })
beforeAll(async () => { house = await openHouse(); wang = await house.join('王芳', [ROLES.sales]) })
afterAll(() => house.end())

const run = (actor: Actor, query: string) => inTransaction(house.db, actor, async ({ tx }) => (await sql.raw<Record<string, unknown>>(query).execute(tx)).rows)

test('every table has its policies', async () => {
  const { rows } = await house.owner.query("select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('people', 'people_auth') and relkind in ('r', 'p') and not relrowsecurity")
  expect(rows).toEqual([])
})

test('the application reads no password, session or second factor, whoever asks', async () => {
  for (const table of ['account', 'session', '"twoFactor"', '"user"', 'verification', 'passkey']) {
    await expect(run(system('test'), `select * from people_auth.${table}`)).rejects.toThrow('permission denied')
  }
})

test('the sign-in reaches its own schema and nothing else', async () => {
  const signIn = connect(house.authUrl, { max: 1 })
  expect((await signIn.pool.query('select count(*)::int as n from people_auth."user"')).rows[0].n).toBe(2)
  for (const table of ['people.member', 'people.api_key', 'audit.entry', 'events.event']) await expect(signIn.pool.query(`select * from ${table}`)).rejects.toThrow('permission denied')
  await signIn.close()
})

test('doors that open accounts are shut to whoever lacks the right', async () => {
  for (const call of ["people.open_account('x@example.com', 'X')", "people.set_password('x', 'y', now())", "people.sessions_of(1, null, now())", 'people.end_sessions(1, null, null)', 'people.drop_two_factor(1)', 'people.forget_expired(now())']) {
    for (const actor of [nobody, asWang()]) await expect(run(actor, `select ${call}`), call).rejects.toMatchObject({ code: '42501' })
  }
})

test('past every verb, a member’s own row lets only what is theirs be changed', async () => {
  await expect(run(asWang(), `update people.member set unit_id = 1, email = 'other@example.com' where id = ${wang.id}`)).rejects.toMatchObject({ code: '42501' })
  await expect(run(asWang(), `insert into people.member_role values (${wang.id}, 1)`)).rejects.toMatchObject({ code: '42501' })
  await run(asWang(), "update people.member set name = '篡改' where id = 1")
  expect((await house.owner.query('select name from people.member where id = 1')).rows[0].name).toBe('李娜')
  await run(asWang(), `update people.member set language = 'en' where id = ${wang.id}`)
})

test('nobody sees no names; a member sees all names but only their own row', async () => {
  expect(await run(nobody, 'select name from people.member_name')).toEqual([])
  expect(await run(asWang(), 'select name from people.member_name order by id')).toEqual([{ name: '李娜' }, { name: '王芳' }])
  expect(await run(asWang(), 'select name from people.member')).toEqual([{ name: '王芳' }])
})
