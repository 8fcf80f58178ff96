import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { startPlaybook } from '#modules/playbooks/run/start-playbook.ts'
import { axe } from '../browser/axe.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let lin: string
beforeAll(async () => {
  site = await openSite()
  lin = (await site.world.as('liNa', (c) => createParty(c, { kind: 'person', name: '林晓棠', roles: ['customer'], contacts: [{ channel: 'email', value: 'lin@example.com', label: 'main' }] }))).id
})
afterAll(() => site.close())

const faults = async (page: Page): Promise<string[]> => { await page.waitForTimeout(400); return axe(page) }
const look = async (page: Page, name: string): Promise<void> => { if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: true }) }
const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click()
}

test('a playbook drawn on the canvas: a message and a call, activated, and a customer goes through it', async () => {
  const { page, problems } = await site.as('anna')
  await page.goto('/marketing/playbooks')
  await page.getByRole('link', { name: '新建剧本' }).click()
  await page.getByRole('textbox', { name: '名称' }).fill('春茶回访')
  await page.getByRole('button', { name: '添加步骤：在“开始”之后' }).click()
  await page.getByRole('button', { name: /^发消息/ }).click()
  await choose(page, '用途（据此核对许可）', '服务通知')
  await page.getByRole('textbox', { name: '主题' }).fill('春茶到了')
  await page.getByRole('textbox', { name: '内容' }).fill('{{name|您好}}，今年的明前龙井已到店。')
  await page.locator('.react-flow__node', { hasText: '派待办' }).click()
  await page.getByRole('textbox', { name: '要做什么' }).fill('问问口感如何')
  await page.getByText('没有发现问题').waitFor()
  expect(await faults(page)).toEqual([])
  await look(page, 'canvas')
  await page.getByRole('button', { name: '试跑' }).click()
  await page.getByText('由人工或外部系统启动').waitFor()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '生成草稿' }).click()
  await page.getByRole('heading', { name: '春茶回访' }).waitFor()
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByRole('link', { name: '客户', exact: true }).last().click()
  await page.getByRole('button', { name: '人工启动' }).click()
  await page.getByRole('button', { name: '设置条件: 哪些客户' }).click()
  await choose(page, '字段', '姓名')
  await page.getByRole('textbox', { name: '值' }).fill('林晓棠')
  await page.getByRole('button', { name: /^确\s?定$/ }).last().click()
  await page.getByRole('button', { name: '为这些客户启动' }).click()
  await page.getByText('1 位客户已进入').waitFor()
  for (let tries = 0; tries < 40 && !(await page.getByText('走完全程').count()); tries++) { await page.waitForTimeout(500); await page.reload(); await page.getByRole('link', { name: '林晓棠' }).waitFor() }
  await page.getByRole('button', { name: /^走过的步骤/ }).click()
  await page.getByText('已派出').waitFor()
  expect(await faults(page)).toEqual([])
  await look(page, 'runs')
  await page.getByRole('link', { name: '步骤', exact: true }).click()
  await page.locator('.react-flow__node', { hasText: '问问口感如何' }).waitFor()
  expect(await faults(page)).toEqual([])
  await look(page, 'funnel')
  const { rows } = await site.world.owner.query("select what from work.item where party_id = $1", [lin])
  expect(rows).toEqual([{ what: '问问口感如何' }])
  expect(problems).toEqual([])
})

test('the outline, by keyboard and in English: a wait put in, taken back and brought again; who is on the way moves over', async () => {
  const { page, problems } = await site.as('anna', { locale: 'en-GB' })
  await page.goto('/marketing/playbooks/library')
  await page.getByRole('button', { name: 'Take over Warning by the adviser' }).click()
  await page.getByRole('button', { name: 'Activate' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  const id = /playbooks\/(\d+)/.exec(page.url())![1]!
  await site.world.as('anna', (c) => startPlaybook(c, id, { partyIds: [lin] }))
  await page.getByRole('link', { name: 'Outline' }).click()
  const steps = page.getByRole('list', { name: 'Steps' }).locator('> li')
  await steps.first().waitFor()
  const before = await steps.count()
  await page.getByRole('button', { name: 'Add a step: at the beginning' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Message/ }).waitFor()
  await page.getByRole('button', { name: /^Wait Days/ }).focus()
  await page.keyboard.press('Enter')
  expect(await steps.count()).toBe(before + 1)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await steps.count()).toBe(before)
  await page.getByRole('button', { name: 'Redo' }).click()
  await page.getByRole('button', { name: /Wait 3 days/ }).first().click()
  await page.getByRole('spinbutton', { name: 'days' }).fill('1')
  await page.getByRole('button', { name: /Wait 1 day/ }).first().waitFor()
  await choose(page, 'Then', 'the end')
  await page.getByText('no step leads here').first().waitFor()
  expect(await faults(page)).toEqual([])
  await look(page, 'outline-fault')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Nothing is wrong with it').waitFor()
  await look(page, 'outline')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved as a new version').waitFor()
  await page.getByText('1 party is on the way on earlier versions.').waitFor()
  await page.getByRole('radio', { name: 'Move them over' }).check()
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByText('1 moved over, 0 finish on theirs').waitFor()
  expect(await faults(page)).toEqual([])
  expect(problems).toEqual([])
})
