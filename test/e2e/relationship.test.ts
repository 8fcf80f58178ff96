import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createParty, readParty } from '#modules/parties/api.ts'
import { axe } from '../browser/axe.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let page: Page
let problems: string[]
let lin: string
beforeAll(async () => {
  site = await openSite()
  lin = await put('林晓棠', '13800004417')
  for (const [i, name] of ['王小宝', '陈蕾', '周建国'].entries()) await put(name, `1390000${1000 + i}`);
  ({ page, problems } = await site.as('zhouMin'))
})
beforeEach(() => { problems.length = 0 })
afterAll(() => site.close())

const put = async (name: string, phone: string) => (await site.world.as('zhouMin', (c) => createParty(c, { kind: 'person', name, roles: ['customer'], contacts: [{ channel: 'phone', value: phone, label: 'main' }] }))).id
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
/** The page keeps a stream of changes open, so the network is never quite still. */
const faults = async (): Promise<string[]> => { await page.waitForTimeout(400); return axe(page) }
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
const patch = (change: object) => page.evaluate(async ([id, body]) => {
  const { version } = await (await fetch(`/api/v1/parties/${id}`)).json() as { version: number }
  return (await fetch(`/api/v1/parties/${id}`, { method: 'PATCH', headers: { 'content-type': 'application/json', 'if-match': `"${version}"` }, body: JSON.stringify(body) })).status
}, [lin, change] as const)

test('a filter is built, read back as a sentence, and kept as a view', async () => {
  await page.goto('/parties')
  await button('条件').click()
  await page.getByRole('combobox', { name: '字段' }).fill('姓名')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '值' }).fill('林')
  expect(await faults()).toEqual([])
  await button('应用').click()
  await button('姓名包含 林').waitFor()
  await page.getByText('1 位', { exact: true }).first().waitFor()
  await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' })
  expect(await page.locator('tbody tr').count()).toBe(1)
  await button('保存视图').click()
  await page.getByRole('textbox', { name: '名称' }).fill('林家')
  await button('保存').click()
  await page.locator('a[aria-current=page]', { hasText: '林家' }).waitFor()
  expect(page.url()).toMatch(/\?view=\d+$/)
  await button('移除姓名包含 林').click()
  await page.locator('tbody tr').nth(1).waitFor()
  await button('视图“林家”的操作').click()
  await page.getByRole('menuitem', { name: '放弃更改' }).click()
  await button('姓名包含 林').waitFor()
  await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' })
  expect(problems).toEqual([])
})

test('the keyboard walks the list; many are tagged, and it is taken back', async () => {
  await page.goto('/parties')
  await page.locator('tbody tr').nth(3).waitFor()
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
  await page.getByText('已选 2 位').waitFor()
  await button('加标签').click()
  await page.getByRole('textbox', { name: '加标签' }).fill('茶会')
  await page.keyboard.press('Enter')
  await button('应用').click()
  await said(/已更改 2 位的标签/)
  await button('撤销').click()
  await said('标签已恢复原样')
  expect((await site.world.owner.query('select 1 from parties.party_tag')).rowCount).toBe(0)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('aside h2').waitFor()
  expect(await faults()).toEqual([])
})

test('two edit one profile: what clashes is shown side by side, what does not is kept from both', async () => {
  await page.goto(`/parties/${lin}`)
  await button('编辑').first().click()
  await page.getByLabel('方便时间').fill('周末上午')
  await page.getByLabel('信用等级').fill('AA')
  expect(await patch({ contactHours: '每天 21:00 前', language: 'yue' })).toBe(200)
  await button('保存').click()
  await page.getByText('您编辑时，别人也改了这条记录').waitFor()
  const line = (name: string) => page.getByRole('dialog').getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell').allTextContents()
  expect(await line('方便时间')).toEqual(['周末上午', '每天 21:00 前', '周末上午'])
  expect(await line('信用等级')).toEqual(['AA', '未改', 'AA'])
  expect(await line('语言')).toEqual(['未改', '粤语', '粤语'])
  expect(await faults()).toEqual([])
  const radio = page.getByRole('radio', { name: '每天 21:00 前' })
  await radio.check()
  expect(await line('方便时间')).toEqual(['周末上午', '每天 21:00 前', '每天 21:00 前'])
  await page.getByRole('radio', { name: '周末上午' }).check()
  await button('按选择保存').click()
  await said('已保存')
  expect(await site.world.as('zhouMin', (c) => readParty(c, lin))).toMatchObject({ contactHours: '周末上午', creditRating: 'AA', language: 'yue' })
})

test('two edit different fields: both are kept without a question, and it is told', async () => {
  await page.goto(`/parties/${lin}`)
  await button('编辑').first().click()
  await page.getByLabel('信用等级').fill('AAA')
  expect(await patch({ zone: 'Asia/Shanghai' })).toBe(200)
  await button('保存').click()
  await said('已保存，别人刚改的也保留了')
  expect(await site.world.as('zhouMin', (c) => readParty(c, lin))).toMatchObject({ creditRating: 'AAA', zone: 'Asia/Shanghai' })
})

test('an identity document is checked as it is typed, kept by its last four, and found whole', async () => {
  await page.goto(`/parties/${lin}`)
  await button('添加证件').click()
  await page.getByLabel('完整号码').fill('110105194912310021')
  await button('添加证件').last().click()
  await page.getByText('这不是有效的居民身份证号码').waitFor()
  await page.getByLabel('完整号码').fill('11010519491231002X')
  await button('添加证件').last().click()
  await page.getByRole('dialog').getByText('••••002X').waitFor()
  expect(await faults()).toEqual([])
  await page.keyboard.press('Escape')
  await page.goto('/parties?search=11010519491231002X')
  await page.locator('tbody').getByText('林晓棠').waitFor()
  expect(await page.locator('tbody tr').count()).toBe(1)
})

test('what others change shows by itself', async () => {
  await page.goto(`/parties/${lin}`)
  await page.getByText('周末上午').waitFor()
  await page.waitForTimeout(500)
  expect(await patch({ contactHours: '工作日 19:30 后' })).toBe(200)
  await page.getByText('工作日 19:30 后').waitFor({ timeout: 5_000 })
})

test('a call is logged in two clicks; a connection is made and read from both ends', async () => {
  await page.goto(`/parties/${lin}`)
  await button('通话').first().click()
  await button('记录').click()
  await said('已记录通话')
  await button('建立联系').first().click()
  await page.getByRole('combobox', { name: /关系/ }).fill('子女')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: '对方' }).fill('王小宝')
  await page.getByRole('option', { name: '王小宝' }).waitFor({ state: 'attached' })
  await page.waitForTimeout(400)
  await page.keyboard.press('Enter')
  await button('保存').click()
  await said('已建立联系')
  await page.getByRole('link', { name: '子女 王小宝' }).click()
  await page.getByRole('heading', { level: 1, name: '王小宝' }).waitFor()
  await page.getByRole('link', { name: '父母 林晓棠' }).waitFor()
  expect(await faults()).toEqual([])
  expect(problems).toEqual([])
})

test('entering someone known already warns with the reason, and does not forbid', async () => {
  await page.goto('/parties/new')
  await page.getByLabel('姓名').fill('林晓棠')
  await page.getByRole('textbox', { name: '号码或地址' }).fill('138 0000 4417')
  await page.getByText('可能已有这条记录').waitFor()
  await page.getByText('电话相同', { exact: false }).waitFor()
  expect(await faults()).toEqual([])
  await button('新建').last().click()
  await page.waitForURL(/\/parties\/\d+$/)
  expect(problems).toEqual([])
})

test('what a role may only read stands fixed in the form; what it may not see is not there', async () => {
  const ask = (method: string, path: string, body: object, match?: number) => page.evaluate(async ([m, p, b, v]) => {
    const reply = await fetch(`/api/v1${p}`, { method: m, headers: { 'content-type': 'application/json', ...(v && { 'if-match': `"${v}"` }) }, body: JSON.stringify(b) })
    return await reply.json() as { id: string; version: number }
  }, [method, path, body, match] as const)
  const fields = [{ field: 'party.credit', level: 'read' }, { field: 'party.birthday', level: 'hidden' }, { field: 'party.phone', level: 'read' }, { field: 'party.document', level: 'masked' }]
  const role = await ask('POST', '/roles', { name: '外协', grants: ['read', 'update', 'create'].map((action) => ({ object: 'party', action, scope: 'all' })), fields })
  await ask('PUT', `/members/${site.world.actors.wangQiang.memberId}/roles`, { roles: [role.id] }, 1)
  await ask('POST', `/parties/${lin}/documents`, { kind: 'passport', number: 'E12345678', country: 'CN' })
  expect(await patch({ creditRating: 'A' })).toBe(200)
  const { page: other, problems: faulty } = await site.as('wangQiang')
  await other.goto(`/parties/${lin}`)
  await other.getByText('护照 ••••', { exact: true }).waitFor()
  expect(await other.getByRole('button', { name: /4417.*的操作$/ }).count()).toBe(0)
  await other.getByRole('button', { name: '编辑', exact: true }).first().click()
  await other.getByLabel('方便时间').waitFor()
  expect(await other.getByLabel('信用等级').isDisabled()).toBe(true)
  expect(await other.getByLabel('信用等级').inputValue()).toBe('A')
  expect(await other.getByLabel('生日', { exact: true }).count()).toBe(0)
  await other.goto('/parties/new')
  await other.getByText('联系方式').waitFor()
  await other.getByRole('combobox', { name: '类型' }).click()
  expect(await other.getByTitle('邮箱').count()).toBeGreaterThan(0)
  expect(await other.getByRole('option', { name: '电话' }).count()).toBe(0)
  expect(await other.getByLabel('生日', { exact: true }).count()).toBe(0)
  expect(faulty).toEqual([])
  await other.context().close()
})

test('a field is shown to chosen roles, which are named in the reader’s language', async () => {
  await page.goto('/settings/fields')
  await button('新建字段').click()
  await page.getByText('其他语言的名称').click()
  await page.getByRole('combobox', { name: '可见角色' }).click()
  await page.getByTitle('主管', { exact: true }).waitFor()
  expect(await page.getByTitle('外协', { exact: true }).count()).toBe(1)
  expect(await page.getByTitle('manager').count()).toBe(0)
})
