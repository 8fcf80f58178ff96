import { buffer } from 'node:stream/consumers'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { detectTable } from '#platform/tabular/index.ts'
import type { ExportInput } from '../contract.ts'
import { type Desk, openDesk } from '../testing/desk.ts'
import { exportList } from './export-list.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  await desk.bring('会员号,姓名,手机,邮箱,生日,标签,部门\n001,=1+1,13800004417,a@example.com,1990-05-06,瑜伽;烘焙,青羊店\n002,林晓棠,13911112222,b@example.com,,,青羊店\n003,王的客户,13622223333,c@example.com,,,高新店\n', { kind: 'parties', source: 'shop' })
  await desk.bring('订单号,客户编号,日期,产品编码,商品,数量,单价\nA1,001,2026-05-01,P1,蛋糕,2,12.50\nA1,001,2026-05-01,P2,茶,1,30\n', { kind: 'orders', source: 'shop' })
})
afterAll(() => desk.close())

const ask = async (actor: Actor, input: Partial<ExportInput> = {}) => {
  const { stream, filename } = await exportList({ db: desk.db, actor, now: new Date('2026-11-22T08:00:00Z') }, { list: 'parties', format: 'csv', ...input })
  return { bytes: await buffer(stream), filename }
}
const linesOf = async (actor: Actor, input: Partial<ExportInput>) => (await ask(actor, input)).bytes.toString().replace('\ufeff', '').trimEnd().split('\r\n')

test('a list goes out with the titles of its reader, harmless, as far as the right to export reaches', async () => {
  const columns = ['key', 'name', 'phone', 'birthday', 'tag', 'unit']
  expect(await linesOf(desk.here.actor, { columns, sort: 'name' })).toEqual(['客户编号,姓名,电话,生日,标签,部门', "001,'=1+1,13800004417,1990-05-06,烘焙; 瑜伽,青羊店", '002,林晓棠,13911112222,,,青羊店', '003,王的客户,13622223333,,,高新店'])
  const zhao = { ...desk.actors.zhaoLei, language: 'en' as const }
  expect(await linesOf(zhao, { columns: ['name', 'unit'], sort: 'name', filter: { field: 'tag', op: 'empty' } })).toEqual(['Name,Unit', '林晓棠,青羊店', '王的客户,高新店'])
  expect(await linesOf({ ...desk.actors.anna, grants: { ...desk.actors.anna.grants, 'party.export': [desk.units.gaoxin] } }, { columns: ['name'] })).toEqual(['姓名', '王的客户'])
  expect(await linesOf(desk.here.actor, { columns: ['name'], search: '4417' })).toEqual(['姓名', "'=1+1"])
})

test('whoever may not export gets nothing; masked stays masked, hidden is no column', async () => {
  await expect(ask(desk.actors.liNa)).rejects.toThrow('request/forbidden')
  const dim = { ...desk.actors.zhaoLei, fieldLevels: { 'party.phone': 'masked', 'party.email': 'hidden', 'party.birthday': 'masked' } as const }
  expect(await linesOf(dim, { columns: ['name', 'phone', 'birthday'], sort: 'name' })).toEqual(['姓名,电话,生日', "'=1+1,138••••4417,", '林晓棠,139••••2222,', '王的客户,136••••3333,'])
  await expect(ask(dim, { columns: ['email'] })).rejects.toThrow('exchange/unknown-column')
  await expect(ask(dim, { filter: { field: 'birthday', op: 'is', value: '1990-05-06' } })).rejects.toThrow('request/forbidden')
  await expect(ask(desk.here.actor, { list: 'secrets' })).rejects.toThrow('exchange/unknown-list')
})

test('each export is in the audit before it leaves', async () => {
  await ask(desk.actors.zhaoLei, { columns: ['name'] })
  expect((await desk.owner.query(`select e.actor_name, d.detail -> 'columns' as columns from audit.entry e join audit.detail d on d.entry_id = e.id where e.action = 'export' order by e.id desc limit 1`)).rows).toEqual([{ actor_name: '赵磊', columns: ['name'] }])
})

test('a workbook is one, and lines of orders go out and come in again unchanged', async () => {
  const { bytes, filename } = await ask(desk.here.actor, { list: 'orders', format: 'xlsx' })
  const path = join(desk.folder, 'out.xlsx')
  writeFileSync(path, bytes)
  expect(filename).toBe('订单-2026-11-22.xlsx')
  expect((await detectTable(path)).sample[0]).toEqual(expect.arrayContaining(['A1', '001', '55.00'].map((text) => (text === '55.00' ? expect.stringMatching(/^55(\.00)?$/) : text))))
  const lines = (await ask(desk.here.actor, { list: 'order-lines' })).bytes
  expect(await desk.bring(lines, { kind: 'orders', source: 'shop', name: 'back.csv' })).toMatchObject({ rows: 2, created: 0, skipped: 2, failed: 0 })
  expect(await desk.bring(lines, { kind: 'orders', source: 'elsewhere', name: 'copy.csv' })).toMatchObject({ rows: 2, created: 2, failed: 0 })
  expect(await linesOf(desk.here.actor, { list: 'products', columns: ['code', 'name'] })).toEqual(['编码,名称', 'P2,茶', 'P1,蛋糕'])
  const parties = (await ask(desk.here.actor, { columns: ['id', 'kind', 'name', 'phone', 'email', 'birthday', 'tag', 'role', 'unit'] })).bytes
  expect(await desk.bring(parties, { kind: 'parties', match: 'id', mode: 'update', name: 'parties.csv' })).toMatchObject({ updated: 0, failed: 0 })
})

test('a reader who leaves ends the work behind it', async () => {
  const { stream } = await exportList({ db: desk.db, actor: desk.here.actor, now: new Date() }, { list: 'parties', format: 'csv' })
  stream.destroy()
  await expect.poll(async () => (await desk.owner.query(`select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`)).rows[0].n).toBe(0)
})
