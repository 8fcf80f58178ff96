import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { createWork } from '#modules/work/api.ts'
import { cast, password } from '../world.ts'
import { faultsOf, openSite, signIn, type Site } from './site.ts'

let site: Site
let page: Page
let problems: string[]
beforeAll(async () => {
  site = await openSite()
  await site.world.as('wangQiang', (c) => createParty(c, { kind: 'person', name: '高新客户', roles: ['customer'], contacts: [{ channel: 'phone', value: '13800004417', label: 'main' }] }));
  ({ page, problems } = await site.as('zhouMin'))
})
beforeEach(() => { problems.length = 0 })
afterAll(() => site.close())

const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('button', { name, exact: typeof name === 'string' })
const dialog = () => page.getByRole('dialog').last()
const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const openList = () => page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
/** Picks out of an open list by its words. */
async function pick(label: string, word: string, within: Page | Locator = page): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).click()
  await openList().getByText(word, { exact: true }).last().click()
}

test('the tree of units: one is added below another, renamed, moved, and removed', async () => {
  await page.goto('/settings/units')
  const act = async (unit: string, what: string) => { await button(`更多 ${unit}`).click(); await page.getByRole('menuitem', { name: what, exact: true }).click() }
  await act('成都大区', '添加下级')
  await dialog().getByLabel('名称').fill('锦江店')
  await button('保存', dialog()).click()
  await said('部门已建立')
  await act('锦江店', '改名 / 移动')
  await dialog().getByLabel('名称').fill('锦里店')
  await pick('上级', '青羊店', dialog())
  await button('保存', dialog()).click()
  await said('部门已更改')
  await page.getByRole('listitem').filter({ has: page.getByText('青羊店', { exact: true }) }).last().getByText('锦里店').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await act('锦里店', '删除')
  await button('删除', dialog()).click()
  await said('部门已删除')
  expect(problems).toEqual([])
})

test('a role of the firm’s own is made from a built-in one, with a field masked', async () => {
  await page.goto('/settings/roles')
  await page.getByRole('region', { name: '内置角色' }).locator('section, article, div').filter({ has: page.getByRole('heading', { name: '销售', exact: true }) }).last().getByRole('button', { name: '复制为自定义' }).click()
  await page.getByLabel('名称', { exact: true }).fill('前台')
  await pick('电话', '脱敏')
  await openList().waitFor({ state: 'detached' })
  expect(await faultsOf(page)).toEqual([])
  await button('保存').click()
  await said('角色已建立')
  await page.getByRole('region', { name: '自定义角色' }).getByRole('heading', { name: '前台' }).waitFor()
  expect(problems).toEqual([])
})

test('someone is invited, joins by the link, and sees what the role shows', async () => {
  await page.goto('/settings/members')
  await button('邀请').click()
  await dialog().getByLabel('姓名').fill('孙前台')
  await dialog().getByLabel('邮箱').fill('sun@example.com')
  await pick('部门', '高新店', dialog())
  await pick('角色', '前台', dialog())
  await page.keyboard.press('Escape')
  await button('邀请', dialog()).click()
  const link = await dialog().locator('code').innerText()
  await button('完成', dialog()).click()
  await page.getByText('孙前台').first().waitFor()

  const guest = await site.open()
  await guest.page.goto(new URL(link).pathname)
  await guest.page.getByLabel('密码', { exact: true }).fill(password)
  await guest.page.getByLabel('再输一遍').fill(password)
  expect(await faultsOf(guest.page)).toEqual([])
  await button('加入', guest.page).click()
  await guest.page.getByText('密码已设置').waitFor()
  await signIn(guest.page, 'sun@example.com')
  await guest.page.goto('/parties')
  await guest.page.getByText('高新客户').first().waitFor()
  expect(await guest.page.content()).not.toMatch(/138 ?0000 ?4417/)
  await guest.page.goto(new URL(link).pathname)
  await guest.page.getByText('链接已失效').waitFor()
  expect(guest.problems).toEqual([])

  await page.goto('/settings/roles')
  await button('编辑 前台').click()
  await pick('电话', '隐藏')
  await button('保存').click()
  await said('角色已更改')
  await guest.page.goto('/parties')
  await guest.page.getByText('高新客户').first().waitFor()
  expect(await guest.page.content()).not.toContain('4417')
  expect(problems).toEqual([])
})

test('whoever leaves is shut out at once, and what was theirs goes to another', async () => {
  const { page: theirs } = await site.as('wangQiang')
  await site.world.as('wangQiang', (c) => createWork(c, { kind: 'task', what: '送样品', dueOn: '2026-11-30', givenBy: 'us' }))
  await page.goto('/settings/members')
  await page.getByText('王强').first().click()
  const panel = page.getByRole('complementary').last()
  await button('停用', panel).click()
  await button('停用', dialog()).click()
  await said('已停用')
  await theirs.goto('/parties')
  await theirs.getByLabel('邮箱').fill(cast.wangQiang.email)
  await theirs.getByLabel('密码', { exact: true }).fill(password)
  await button('登录', theirs).click()
  await theirs.getByText('账户已停用', { exact: false }).waitFor()

  await pick('转交给', '李娜', panel)
  await button('转交', panel).click()
  await said('正在转交给李娜')
  const whose = async () => (await site.world.owner.query<{ name: string }>("select m.name from parties.party p join people.member m on m.id = p.owner_id where p.name = '高新客户' union all select m.name from work.item w join people.member m on m.id = w.owner_id where w.what = '送样品'")).rows.map((r) => r.name).join()
  await expect.poll(whose, { timeout: 20_000 }).toBe('李娜,李娜')
  expect(await faultsOf(page)).toEqual([])
  expect(problems).toEqual([])
})
