import { createServer, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { faultsOf, openSite, type Site } from './site.ts'

let site: Site
let page: Page
let problems: string[]
let lin: string
let listener: Server
const heard: { event: string; signature: string }[] = []
beforeAll(async () => {
  listener = createServer((request, reply) => {
    let body = ''
    request.on('data', (part: Buffer) => { body += part.toString() }).on('end', () => {
      heard.push({ event: (JSON.parse(body) as { type: string }).type, signature: String(request.headers['webhook-signature']) })
      reply.writeHead(204).end()
    })
  }).listen(0, '127.0.0.1')
  site = await openSite()
  lin = (await site.world.as('zhouMin', (c) => createParty(c, { kind: 'person', name: '林晓棠', roles: ['customer'], contacts: [{ channel: 'phone', value: '13800004417', label: 'main' }] }))).id
  await site.world.as('zhouMin', (c) => createParty(c, { kind: 'person', name: '=危险', roles: ['customer'] }));
  ({ page, problems } = await site.as('zhouMin'))
})
beforeEach(() => { problems.length = 0 })
afterAll(async () => { listener.close(); await site.close() })

const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('button', { name, exact: typeof name === 'string' })
const dialog = () => page.getByRole('dialog').last()
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
async function pick(label: string | RegExp, word: string, within: Page | Locator = page): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: typeof label === 'string' }).click()
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText(word, { exact: true }).last().click()
}

const kinds = [['会员号', '文本'], ['座位数', '数字'], ['押金', '金额'], ['入会日', '日期'], ['茶类', '单选'], ['口味', '多选'], ['介绍人', '往来方'], ['要发票', '是/否']] as const

test('a field of every kind is defined and stands in the form, the list and the filter at once', async () => {
  await page.goto('/settings/fields')
  for (const [name, kind] of kinds) {
    await button('新建字段').click()
    await dialog().getByLabel('名称', { exact: true }).first().fill(name)
    if (kind !== '文本') await pick('类型', kind, dialog())
    if (kind === '单选' || kind === '多选') {
      for (const [i, choice] of ['龙井', '普洱'].entries()) {
        await dialog().getByLabel(`选项 ${i + 1}`, { exact: true }).fill(choice)
      }
    }
    await button('建立字段', dialog()).click()
    await page.getByRole('row', { name }).waitFor()
  }
  expect(await faultsOf(page)).toEqual([])
  await page.goto(`/parties/${lin}`)
  await button('编辑').first().click()
  for (const [name] of kinds) await page.getByText(name, { exact: true }).first().waitFor()
  await page.getByLabel('会员号').fill('HY-0007')
  await page.getByLabel('座位数').fill('4')
  await button('保存').first().click()
  await said('已保存')
  await page.goto('/parties')
  await button('列').click()
  await dialog().getByRole('button', { name: /会员号/ }).or(dialog().getByText('会员号', { exact: true })).first().click()
  await button(/^(显示|应用)$/, dialog()).click()
  await page.getByRole('columnheader', { name: '会员号' }).waitFor()
  await page.getByText('HY-0007').waitFor()
  await button('条件').click()
  await page.getByRole('combobox', { name: '字段' }).fill('座位数')
  await page.keyboard.press('Enter')
  await page.getByRole('spinbutton', { name: '值' }).or(page.getByRole('textbox', { name: '值' })).fill('4')
  await button('应用').click()
  await page.getByText('1 位', { exact: true }).first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(problems).toEqual([])
})

test('a key is made, opens the API, and stops with its revoking', async () => {
  await page.goto('/settings/keys')
  await button('新建密钥').click()
  await dialog().getByLabel('名称').fill('官网')
  await pick('角色', '只读', dialog())
  await button('新建密钥', dialog()).click()
  const key = await dialog().locator('code').innerText()
  await button('已保存好', dialog()).click()
  const ask = (method = 'GET') => fetch(`${site.url}/api/v1/parties${method === 'GET' ? '?search=lxt' : ''}`, { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, ...(method === 'POST' && { body: JSON.stringify({ kind: 'person', name: '甲' }) }) })
  expect(((await (await ask()).json()) as { items: { name: string }[] }).items[0]?.name).toBe('林晓棠')
  expect((await ask('POST')).status).toBe(403)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('row', { name: '官网' }).getByRole('button', { name: '吊销' }).click()
  await button('吊销', dialog()).click()
  await said('已吊销')
  expect((await ask()).status).toBe(401)
  expect(problems).toEqual([])
})

test('the firm’s currency, zone and tiers are changed and hold', async () => {
  await page.goto('/settings/firm')
  await page.getByRole('combobox', { name: /^时区/ }).fill('Taipei')
  await page.keyboard.press('Enter')
  await said('已保存')
  await page.getByLabel('层级 1').fill('尊享')
  await button('保存').first().click()
  await page.getByRole('switch', { name: '允许推送到内网地址' }).click()
  await page.waitForTimeout(300)
  await page.reload()
  await page.getByLabel('层级 1').waitFor()
  expect(await page.getByLabel('层级 1').inputValue()).toBe('尊享')
  await page.getByText('Asia/Taipei').first().waitFor()
  expect(await page.getByRole('switch', { name: '允许推送到内网地址' }).isChecked()).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  expect(problems).toEqual([])
})

test('an address is told of events, signed; each message is seen and sent again', async () => {
  const { port } = listener.address() as { port: number }
  await page.goto('/settings/webhooks')
  await button('新建推送').click()
  await dialog().getByLabel('地址').fill(`http://127.0.0.1:${port}/hook`)
  await button('全部事件', dialog()).click()
  await button('保存', dialog()).click()
  await dialog().getByText(/^whsec_/).waitFor()
  await button('已保存好', dialog()).click()
  await site.world.as('zhouMin', (c) => createParty(c, { kind: 'person', name: '新来的' }))
  await expect.poll(() => heard.length, { timeout: 20_000 }).toBeGreaterThan(0)
  expect(heard[0]!.signature).toMatch(/^v1,/)
  await button('消息', page.getByRole('table')).click()
  const panel = page.getByRole('complementary').last()
  await panel.getByText('已送达').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  const before = heard.length
  await button('重新发送', panel).first().click()
  await said('正在重新发送')
  await expect.poll(() => heard.length, { timeout: 20_000 }).toBeGreaterThan(before)
  expect(problems).toEqual([])
})

test('a list is taken out as a file that no spreadsheet runs; how to back up is told beside it', async () => {
  await page.goto('/settings/exports')
  await page.getByText('npx guanxi backup').waitFor()
  expect(await faultsOf(page)).toEqual([])
  const [file] = await Promise.all([page.waitForEvent('download'), button('导出').last().click()])
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toContain('林晓棠')
  expect(text).toMatch(/'=危险/)
  expect(problems).toEqual([])
})

test('the audit tells who changed what, before and after, by person, deed, object and day, and that nothing was altered', async () => {
  await page.goto('/settings/audit')
  await pick('做了什么', '修改')
  await pick('记录', '往来方')
  const entry = page.getByRole('row').filter({ hasText: '修改往来方' }).first()
  await entry.waitFor()
  expect(await page.getByRole('row').filter({ hasText: '新建' }).count()).toBe(0)
  await entry.getByRole('button').click()
  await page.getByRole('complementary').last().getByText('HY-0007').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: '谁' }).fill('李娜')
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText('李娜', { exact: true }).click()
  await page.getByText('这段时间没有记录').waitFor()
  await page.goto('/settings/audit?from=2000-01-01&to=2000-01-02')
  await page.getByText('这段时间没有记录').waitFor()
  await button('核对哈希链').click()
  await page.getByText(/完整：[\d,]+ 条记录/).waitFor()
  expect(problems).toEqual([])
})

test('events that a reader could not hear are listed, and tried again by hand', async () => {
  await page.goto('/settings/operations')
  await page.getByText('没有搁置的事件').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await site.world.owner.query(`with e as (insert into events.event (name, version, payload, at) values ('parties.party-changed', 1, jsonb_build_object('partyId', $1::text, 'fields', '[]'::jsonb), now()) returning id, name)
    insert into events.parked (reader, event_id, name, tries, fault, at) select r, id, name, 8, 'RangeError', now() from e, unnest(array['firm.webhooks', 'gone.reader']) r`, [lin])
  await page.reload()
  const row = (reader: string) => page.getByRole('table', { name: '搁置的事件' }).locator('tbody tr').filter({ hasText: reader })
  await row('gone.reader').getByText('RangeError').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await button('重试', row('firm.webhooks')).click()
  await said('将重试 1 个事件')
  await row('firm.webhooks').waitFor({ state: 'detached' })
  await button('全部重试').click()
  await row('gone.reader').getByText('等待重试').waitFor()
  const { page: other } = await site.as('liNa')
  await other.goto('/settings')
  await other.getByRole('link', { name: '个人资料与安全' }).first().waitFor()
  expect(await other.getByRole('link', { name: '运行' }).count()).toBe(0)
  expect(problems).toEqual([])
})
