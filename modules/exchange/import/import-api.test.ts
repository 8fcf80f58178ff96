import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileStore } from '#platform/files/open-store.ts'
import { zipOf } from '#platform/tabular/testing/workbook.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import type { CastName } from '#test/world.ts'
import type { Import } from '../contract.ts'
import { workImport } from '../run/work-import.ts'
import { run as forget } from './forget-job.ts'
import { run as takeUp } from '../run/take-up-job.ts'

const data = mkdtempSync(join(tmpdir(), 'guanxi-imports-'))
let world: ServedWorld
beforeAll(async () => { process.env.GUANXI_DATA = data; world = await createServedWorld() })
afterAll(async () => { await world.close(); rmSync(data, { recursive: true }); delete process.env.GUANXI_DATA })

const around = () => ({ db: world.db, log: pino({ level: 'silent' }), store: fileStore(), signal: new AbortController().signal })
const ask = async (who: CastName, method: string, path: string, body?: unknown) => { const { status, body: reply, text } = await world.ask(who, { method, path, ...(body !== undefined && { body }) }); return { status, reply: reply as Import & { type: string; params: object }, text } }

/** Sends a file as a browser's form does. */
async function upload(who: CastName, name: string, content: Uint8Array | string, fields: Record<string, string> = { kind: 'parties' }) {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append('file', new Blob([content as BlobPart]), name)
  const request = new Request('http://x', { method: 'POST', body: form })
  const { status, body, text } = await world.ask(who, { method: 'POST', path: '/imports', headers: { 'content-type': request.headers.get('content-type')! }, raw: Buffer.from(await request.arrayBuffer()) })
  return { status, reply: body as Import & { type: string; params: object }, text }
}

const customers = '会员号,姓名,手机\n1,林晓棠,13800004417\n2,陈蕾,13911112222\n3,,13911113333\n'

test('what a file is about is told from its titles before its cells', async () => {
  const kinds = async (text: string) => (await upload('zhaoLei', 'guess.csv', text, {})).reply.kind
  expect(await kinds('客户编号,姓名,手机,生日\n1,林晓棠,13800004417,1990-05-06\n2,陈蕾,13911112222,1991-01-02\n')).toBe('parties')
  expect(await kinds('客户编号,姓名,手机,注册日期\n1,林晓棠,13800004417,2020-05-06\n2,陈蕾,13911112222,2021-01-02\n')).toBe('parties')
  expect(await kinds('订单号,客户编号,姓名,手机,日期,金额\nA1,1,林晓棠,13800004417,2026-05-06,12.50\nA2,2,陈蕾,13911112222,2026-05-07,30\n')).toBe('orders')
  expect(await kinds('客户编号,下单时间,数量,单价\n1,2026-05-06,1,12.50\n2,2026-05-07,2,30\n')).toBe('orders')
})

test('from upload to undo: each step tells what is next', async () => {
  const { status, reply: uploaded } = await upload('zhaoLei', '客户.csv', customers)
  expect([status, uploaded.state, uploaded.kind]).toEqual([201, 'ready', 'parties'])
  expect(uploaded.options).toMatchObject({ source: '客户', mode: 'upsert', columns: [{ column: 1, field: 'key', by: 'title' }, { column: 2, field: 'name', by: 'title' }, { column: 3, field: 'phone', by: 'title' }] })
  expect(uploaded.columns[2]).toMatchObject({ title: '手机', content: 'phone', sample: ['13800004417', '13911112222', '13911113333'] })
  const path = `/imports/${uploaded.id}`
  expect((await ask('zhaoLei', 'POST', `${path}/preview`, { rows: 2 })).reply).toMatchObject({ rows: [{ line: 2, outcome: 'created', reasons: [] }, { line: 3, outcome: 'created' }], counts: { rows: 3, created: 2, failed: 1 }, complete: true })
  expect((await ask('zhaoLei', 'POST', `${path}/check`)).status).toBe(202)
  await workImport(around(), uploaded.id)
  expect((await ask('zhaoLei', 'GET', path)).reply).toMatchObject({ state: 'ready', forecast: { rows: 3, created: 2, failed: 1 }, counts: { rows: 0 } })
  expect((await ask('zhaoLei', 'POST', `${path}/run`)).reply).toMatchObject({ state: 'running', progress: { phase: 'waiting' } })
  expect((await ask('zhaoLei', 'POST', `${path}/run`)).reply).toMatchObject({ type: 'exchange/wrong-state' })
  await workImport(around(), uploaded.id)
  expect((await ask('zhaoLei', 'GET', path)).reply).toMatchObject({ state: 'done', counts: { rows: 3, created: 2, updated: 0, skipped: 0, failed: 1 }, records: { party: 2 }, progress: { share: 1 }, mayUndo: true, by: { name: '赵磊' } })
  expect((await ask('zhaoLei', 'GET', `${path}/failures/rows`)).reply).toMatchObject({ items: [{ line: 4, cells: ['3', '', '13911113333'], reasons: [{ code: 'exchange/empty', params: { column: '姓名' } }] }] })
  expect((await ask('zhaoLei', 'GET', `${path}/failures?format=csv`)).text).toBe('\ufeff会员号,姓名,手机,行号,失败原因\r\n3,,13911113333,4,“姓名”列是空的。\r\n')
  expect((await ask('zhaoLei', 'POST', `${path}/undo`)).status).toBe(202)
  await workImport(around(), uploaded.id)
  expect((await ask('zhaoLei', 'GET', path)).reply).toMatchObject({ state: 'undone', undo: { removed: 2, restored: 0, kept: 0 }, mayUndo: false })
})

test('what was chosen once is remembered by the header; the same content is recognised', async () => {
  const columns = [{ column: 1, field: 'key' }, { column: 2, field: 'name.alias' }, { column: 3, field: 'name' }]
  const { reply: first } = await upload('zhaoLei', 'a.csv', '编码,备用,称呼\n7,小七,七叔\n')
  const options = { kind: 'parties', columns, source: 'till' }
  expect((await ask('zhaoLei', 'PUT', `/imports/${first.id}/options`, options)).reply).toMatchObject({ state: 'ready', problems: [] })
  await ask('zhaoLei', 'POST', `/imports/${first.id}/run`)
  await workImport(around(), first.id)
  const { reply: second } = await upload('zhaoLei', 'b.csv', '编码,备用,称呼\n8,小八,八叔\n')
  expect(second.options).toMatchObject({ source: 'b', columns: columns.map((c) => ({ ...c, by: 'remembered' })) })
  expect((await upload('zhaoLei', 'a again.csv', '编码,备用,称呼\n7,小七,七叔\n')).reply.sameFile).toMatchObject({ id: first.id })
  const { reply: { mappings } } = await ask('zhaoLei', 'GET', '/imports/mappings') as unknown as { reply: { mappings: { id: string; source: string }[] } }
  expect(mappings.map((m) => m.source)).toContain('till')
  expect((await ask('zhaoLei', 'DELETE', `/imports/mappings/${mappings.find((m) => m.source === 'till')!.id}`)).status).toBe(204)
})

test('what is missing is said, and nothing runs before it is there', async () => {
  const { reply } = await upload('zhaoLei', 'odd.csv', 'foo,bar\n1,2\n3,4\n', {})
  const options = { kind: 'orders', columns: [{ column: 1, field: 'customer' }, { column: 9, field: 'date' }, { column: 2, field: 'quantity', numberFormat: { decimal: ',', group: '.' } }], match: 'number' }
  const { reply: set } = await ask('zhaoLei', 'PUT', `/imports/${reply.id}/options`, options)
  expect(set.state).toBe('uploaded')
  expect(set.problems.map((p) => p.code)).toEqual(expect.arrayContaining(['exchange/no-such-column', 'exchange/match-without-column', 'exchange/field-missing']))
  expect((await ask('zhaoLei', 'POST', `/imports/${reply.id}/run`)).reply.type).toBe('exchange/wrong-state')
  expect((await ask('zhaoLei', 'PUT', `/imports/${reply.id}/options`, { kind: 'nonsense' })).reply.type).toBe('exchange/unknown-kind')
  expect((await ask('zhaoLei', 'PUT', `/imports/${reply.id}/options`, { kind: 'parties', reading: { encoding: 'klingon' } })).reply).toMatchObject({ type: 'exchange/unknown-reading' })
  expect((await ask('zhaoLei', 'DELETE', `/imports/${reply.id}`)).status).toBe(204)
  expect((await ask('zhaoLei', 'GET', `/imports/${reply.id}`)).status).toBe(404)
})

test('files in the encodings of China, Taiwan and Windows are read and shown as such', async () => {
  const chinese = '会员号,姓名,城市\n1,欧阳娜娜,成都\n2,张三丰,北京\n3,陈蕾,上海\n4,刘德华,香港\n'
  const taiwan = '會員編號,姓名,城市\n1,歐陽娜娜,臺北\n2,張惠妹,臺東\n3,陳怡君,高雄\n4,林志明,新竹\n'
  for (const [encoding, text, name] of [['gb18030', chinese, '欧阳娜娜'], ['big5', taiwan, '歐陽娜娜'], ['utf-16le', chinese, '欧阳娜娜']] as const) {
    const { reply } = await upload('zhaoLei', `${encoding}.csv`, iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' }))
    expect([reply.reading.encoding, reply.rows[0]?.[1], reply.state]).toEqual([encoding, name, 'ready'])
    await ask('zhaoLei', 'POST', `/imports/${reply.id}/run`)
    await workImport(around(), reply.id)
    expect((await ask('zhaoLei', 'GET', `/imports/${reply.id}`)).reply.counts).toMatchObject({ rows: 4, created: 4, failed: 0 })
  }
})

test('what is no table is refused in plain words, and nothing of it is kept', async () => {
  const bomb = await zipOf([['[Content_Types].xml', Buffer.from('<Types/>')], ['_rels/.rels', Buffer.from('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>')], ['xl/workbook.xml', Buffer.concat([Buffer.from('<workbook>'), Buffer.alloc(64 * 1024 * 1024, 32)])]])
  const before = (await world.owner.query('select count(*)::int as n from exchange.import')).rows[0].n
  expect((await upload('zhaoLei', 'bomb.xlsx', bomb)).reply).toMatchObject({ type: 'exchange/zip-bomb', status: 422 })
  expect((await upload('zhaoLei', 'page.csv', '<!doctype html><table><tr><td>1</td></tr></table>')).reply).toMatchObject({ type: 'exchange/not-a-table', params: { kind: 'html' } })
  expect((await upload('zhaoLei', 'nothing.csv', '')).reply).toMatchObject({ type: 'exchange/empty-file' })
  expect((await world.ask('zhaoLei', { method: 'POST', path: '/imports' })).body).toMatchObject({ type: 'exchange/file-missing' })
  expect((await world.owner.query('select count(*)::int as n from exchange.import')).rows[0].n).toBe(before)
})

test('an import is seen by whoever brought it and by whom their unit reports to', async () => {
  const { reply } = await upload('liNa', 'mine.csv', customers)
  const seen = async (who: CastName) => (await ask(who, 'GET', `/imports/${reply.id}`)).status
  expect(await Promise.all((['liNa', 'zhaoLei', 'zhouMin', 'wangQiang', 'chenSi', 'guoYating'] as const).map(seen))).toEqual([200, 200, 200, 404, 404, 403])
  expect((await ask('wangQiang', 'PUT', `/imports/${reply.id}/options`, { kind: 'parties' })).status).toBe(404)
  expect((await ask('wangQiang', 'POST', `/imports/${reply.id}/undo`)).status).toBe(404)
  const list = (await ask('wangQiang', 'GET', '/imports')).reply as unknown as { items: { id: string }[] }
  expect(list.items.map((i) => i.id)).not.toContain(reply.id)
  expect(((await ask('liNa', 'GET', '/imports/kinds')).reply as unknown as { kinds: { kind: string; mayCreate: boolean }[] }).kinds.map((k) => `${k.kind} ${k.mayCreate}`)).toEqual(expect.arrayContaining(['parties true', 'orders true', 'touchpoints true']))
})

test('an import left by its process is put into the queue again; old ones lose their personal data, not their history', async () => {
  const { reply } = await upload('zhaoLei', 'old.csv', '会员号,姓名\nold,旧人\n')
  await ask('zhaoLei', 'POST', `/imports/${reply.id}/run`)
  await world.owner.query(`delete from events.event where name = 'task:exchange.work'`)
  await takeUp({ ...around(), now: new Date() })
  expect((await world.owner.query(`select payload -> 'input' ->> 'importId' as id from events.event where name = 'task:exchange.work'`)).rows).toEqual([{ id: reply.id }])
  await workImport(around(), reply.id)
  await world.owner.query(`update exchange.import set finished_at = now() - interval '91 days' where id = $1`, [reply.id])
  await forget({ ...around(), now: new Date() })
  expect((await ask('zhaoLei', 'GET', `/imports/${reply.id}`)).reply).toMatchObject({ state: 'done', fileKept: false, rows: [], columns: [], counts: { created: 1 } })
  expect((await ask('zhaoLei', 'POST', `/imports/${reply.id}/undo`)).reply.type).toBe('exchange/undo-too-late')
})
