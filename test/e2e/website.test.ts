import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPost, type Post, textOf } from '../post.ts'
import { axe } from '../browser/axe.ts'
import { faultsOf, openSite, type Site } from './site.ts'

/** What each language calls what the journey touches. */
const words = {
  'zh-CN': { newForm: '新建表单', name: '名称', address: '网址', make: '创建', sites: '可嵌入的网站', save: '保存', publish: '发布', saved: '已保存', published: '已发布', share: '放到网站', person: '姓名', mail: '邮箱', tick: '我愿意通过邮件', send: '提交', thanks: '已收到', chat: '在线咨询', human: '转人工', call: '怎么称呼您', words: '想说什么', chatSend: '发送', inbox: '收件箱', free: '待认领', answer: '回复', reply: '发送', more: '请输入' },
  en: { newForm: 'New form', name: 'Name', address: 'Address', make: 'Create', sites: 'Sites that may show it', save: 'Save', publish: 'Publish', saved: 'Saved', published: 'Published', share: 'Put it on a site', person: 'Name', mail: 'E-mail', tick: 'I would like news', send: 'Send', thanks: 'Thank you', chat: 'Chat with us', human: 'Talk to a person', call: 'Your name', words: 'Your message', chatSend: 'Send', inbox: 'Inbox', free: 'Unassigned', answer: 'Answer', reply: 'Send', more: 'Write here' },
} as const
type Locale = keyof typeof words

let site: Site
let post: Post
let foreign: { server: Server; url: string; pages: Map<string, string> }
beforeAll(async () => {
  post = await openPost()
  process.env.SMTP_URL = post.url
  site = await openSite()
  process.env.BASE_URL = site.url
  foreign = await openForeign()
  const put = (key: string, value: unknown) => site.world.owner.query('insert into firm.setting (key, value, updated_at) values ($1, $2, now())', [key, JSON.stringify(value)])
  const said = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text })
  await put('web.sites', [foreign.url])
  await put('chat.widget', { active: true, hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '23:59' })), greeting: said('Hello'), consent: said('Kept to answer you.'), questions: [{ ask: said('Parking?'), answer: said('Yes, behind the shop.') }], colour: 'jade' })
}, 60_000)
afterAll(async () => {
  await site.close()
  await post.close()
  foreign.server.close()
  delete process.env.SMTP_URL
  delete process.env.BASE_URL
})

/** The firm's own web site, of another origin. */
async function openForeign(): Promise<typeof foreign> {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="en"><title>Shop</title><header><h1>Tea shop</h1></header>${pages.get(request.url ?? '') ?? ''}</html>`))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages }
}

async function build(page: Page, w: (typeof words)[Locale], slug: string): Promise<void> {
  await page.goto('/marketing/forms')
  await page.getByRole('button', { name: w.newForm }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(w.name, { exact: true }).fill(slug)
  await dialog.getByLabel(w.address, { exact: true }).fill(slug)
  await dialog.getByRole('button', { name: w.make, exact: true }).click()
  const sites = page.getByLabel(w.sites)
  await sites.fill(foreign.url)
  await sites.press('Enter')
  await sites.press('Escape')
  await page.getByRole('button', { name: w.publish, exact: true }).click()
  await page.getByText(w.published, { exact: true }).first().waitFor()
}

async function letterTo(address: string): Promise<string> {
  for (const until = Date.now() + 20_000; Date.now() < until; await new Promise((r) => setTimeout(r, 100))) {
    const letter = post.letters.find((l) => l.toLowerCase().includes(address))
    if (letter) return textOf(letter)
  }
  throw new Error(`no letter to ${address}`)
}

test.each(['zh-CN', 'en'] as const)('%s: a form on a foreign page with double opt-in makes a party with its proof; a chat there comes into the inbox and is answered', async (locale) => {
  const w = words[locale]
  const slug = `tasting-${locale.toLowerCase()}`
  const email = `visitor-${locale.toLowerCase()}@example.com`
  const { page, problems } = await site.as('zhaoLei', { locale })
  await build(page, w, slug)
  expect(await faultsOf(page)).toEqual([])

  foreign.pages.set(`/${locale}`, `<script src="${site.url}/site/embed.js" data-form="${slug}" data-language="${locale}" data-title="Form"></script><script src="${site.url}/site/chat.js" data-language="${locale}" async></script>`)
  const { page: shop, problems: shopProblems } = await site.open({ locale })
  await shop.goto(`${foreign.url}/${locale}`)
  const form = shop.frameLocator('iframe')
  await form.getByLabel(w.person).fill(locale === 'en' ? 'Anna Visitor' : '林访客')
  await form.getByLabel(w.mail, { exact: true }).fill(email)
  await form.getByLabel(w.tick).check()
  expect(await shop.locator('iframe').evaluate((frame) => (frame as HTMLElement).style.height)).toMatch(/^\d{3,4}px$/)
  expect(await axe(shop)).toEqual([])
  await shop.waitForTimeout(1_600)
  await form.getByRole('button', { name: w.send, exact: true }).click()
  await form.getByRole('heading', { name: w.thanks }).waitFor()

  const link = /https?:\/\/\S+\/confirm\/\S+/.exec(await letterTo(email))![0]
  const { page: confirm } = await site.open({ locale })
  await confirm.goto(link)
  await confirm.locator('main button').first().click()
  await confirm.locator('a[href^="/preferences/"]').waitFor()
  const { rows: [party] } = await site.world.owner.query<{ id: string; name: string }>('select p.id::text, p.name from parties.party p join parties.contact c on c.party_id = p.id where c.value = $1', [email])
  const { rows: [consent] } = await site.world.owner.query<{ state: string; proof: { form: string } }>("select d.state, (select e.proof from consent.entry e where e.party_id = $1 and e.source = 'form') as proof from consent.hold(array[$1]::bigint[], 'marketing', 'email', now()) d", [party!.id])
  expect([consent!.state, consent!.proof.form]).toEqual(['granted', `${slug}/1`])
  await page.goto('/marketing/forms')
  await page.getByRole('link', { name: slug }).first().click()
  await page.goto(`${new URL(page.url()).pathname}?part=submissions`)
  await page.getByRole('link', { name: party!.name }).waitFor()
  expect(await faultsOf(page)).toEqual([])

  await shop.getByRole('button', { name: w.chat, exact: true }).click()
  await shop.getByRole('button', { name: 'Parking?' }).click()
  await shop.getByText('Yes, behind the shop.').waitFor()
  await shop.getByRole('button', { name: w.human }).click()
  await shop.getByLabel(w.call).fill('Chat guest')
  await shop.getByLabel(w.words).fill('May I bring a dog?')
  expect(await axe(shop)).toEqual([])
  await shop.getByRole('button', { name: w.chatSend, exact: true }).last().click()
  await shop.getByLabel(w.more).waitFor()

  await page.goto('/inbox?view=unassigned')
  await page.getByRole('list').getByText('May I bring a dog?').first().waitFor()
  await page.getByRole('heading', { name: 'Chat guest' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('textbox', { name: w.answer, exact: true }).fill('Of course.')
  await page.getByRole('button', { name: w.reply, exact: true }).click()
  await shop.getByText('Of course.').waitFor()
  await page.getByRole('link', { name: 'Chat guest' }).first().waitFor()
  expect([...problems, ...shopProblems]).toEqual([])
}, 120_000)
