import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { faultsOf, openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => { site = await openSite() })
afterAll(() => site.close())

/** Two years of a tea house's orders by lot: everyone buys by a rhythm of their own, and leaves some day or does not. */
function orders(customers: number): string {
  let state = 7
  const roll = (): number => { state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0; return state / 4_294_967_296 }
  const today = dayNumber(new Date().toISOString().slice(0, 10))
  const lines = ['订单号,客户编号,客户姓名,日期,商品编码,商品名称,数量,单价']
  for (let c = 1; c <= customers; c++) {
    const [gap, leaves, price] = [12 + roll() * 40, roll() * 0.06, 40 + Math.round(roll() ** 3 * 900)]
    for (let day = today - 720 + roll() * 560, n = 1; day < today; day += gap * -Math.log(1 - roll()) + 1, n++) {
      lines.push(`T${c}-${n},K${c},茶客${c},${dayFromNumber(Math.floor(day))},C${c % 5},茶${c % 5},1,${price}`)
      if (n > 2 && roll() < leaves) break
    }
  }
  return lines.join('\n')
}

test('from a file of orders to a segment of valuable customers at risk, who is in it and why, and what was found', async () => {
  const { page, problems } = await site.as('zhouMin')
  page.setDefaultTimeout(40_000)
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles({ name: '订单.csv', mimeType: 'text/csv', buffer: Buffer.from(orders(800)) })
  await page.getByRole('radio', { name: '订单' }).or(page.getByText('订单', { exact: true })).first().click()
  await page.getByText('客户编号').first().waitFor()
  await page.getByRole('main').getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('button', { name: '撤销导入' }).waitFor({ timeout: 120_000 })

  await page.goto('/insight/models')
  await page.getByRole('button', { name: '立即运行' }).click()
  await expect.poll(async () => (await site.world.owner.query<{ state: string }>('select state from models.run order by id desc limit 1')).rows[0]?.state, { timeout: 240_000, interval: 1_000 }).toBe('done')

  await page.goto('/insight/value')
  await page.getByText(/截至 \d{4}-\d{2}-\d{2}/).first().waitFor()

  await page.goto('/insight/segments')
  await page.getByRole('link', { name: '新建细分' }).first().click()
  await page.getByRole('textbox', { name: '名称' }).fill('高价值且有流失风险')
  await choose('字段', '终身价值')
  await choose('比较', '不小于')
  await page.getByRole('spinbutton', { name: '值' }).fill('500')
  await add('属性或评级')
  await choose('字段', '流失风险')
  for (const band of [1, 2]) await page.getByRole('group', { name: '值' }).getByRole('button').nth(band).click()
  await add('行为')
  await choose('发生了什么', '下单')
  await page.getByText(/^读作：终身价值不小于 ¥500 且 流失风险是.+ 且 有过下单$/).waitFor()
  const count = page.getByText(/^[1-9][\d,]* 位$/).first()
  await count.waitFor()
  const found = await count.innerText()
  await page.getByText(/\d+ 次，\d{4}-\d{2}-\d{2} 至 \d{4}-\d{2}-\d{2}/).first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: '建立细分' }).click()
  await page.getByRole('heading', { name: '高价值且有流失风险' }).waitFor()

  const members = page.getByRole('link', { name: found, exact: true }).first()
  await members.waitFor()
  await page.getByRole('button', { name: /^记为发现/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('它说明什么').fill('值钱的客户里有一批快要离开')
  await dialog.getByLabel('我们怎么做').fill('顾问本周逐一致电')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.goto('/insight/findings')
  await page.getByText('值钱的客户里有一批快要离开').first().waitFor()

  await page.goBack()
  await members.click()
  await page.getByText('高价值且有流失风险').first().waitFor()
  await page.getByRole('link', { name: /^茶客\d+$/ }).first().click()
  await page.getByRole('link', { name: '高价值且有流失风险' }).waitFor()
  await page.getByRole('button', { name: '为什么？' }).click()
  await page.getByText(/\d+ 次，\d{4}-\d{2}-\d{2} 至/).first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(problems).toEqual([])

  async function choose(label: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: label }).last().click()
    await page.keyboard.type(label === '字段' ? option : '')
    await page.locator('.ant-select-item-option').filter({ hasText: new RegExp(`^${option}$`) }).last().click()
  }
  async function add(what: string): Promise<void> {
    await page.getByRole('main').getByRole('button', { name: '添加', exact: true }).click()
    await page.getByRole('menuitem', { name: what }).click()
  }
}, 420_000)
