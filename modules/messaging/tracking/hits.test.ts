import { sql } from 'kysely'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLink, recordConsent } from '#modules/consent/api.ts'
import { createParty } from '#modules/parties/api.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { putChannelCost } from '../cost/channel-costs.ts'
import { deliver } from '../delivery/deliver.ts'
import { getDeliverability } from '../deliverability/get-deliverability.ts'
import { openMailChannel } from '../email/open-channel.ts'
import { findMessages } from '../ledger/find-messages.ts'
import { queueMessages } from '../ledger/queue-messages.ts'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { judgeHits } from './judge-hits-job.ts'

let world: ServedWorld
let post: MailServer
const signal = new AbortController().signal
beforeAll(async () => {
  world = await createServedWorld()
  post = await startMailServer()
  Object.assign(process.env, { SMTP_URL: post.url, BASE_URL: 'https://tea.example' })
})
afterAll(async () => {
  delete process.env.SMTP_URL
  delete process.env.BASE_URL
  await Promise.all([world.close(), post.close()])
})

const html = '<body><a href="https://shop.example/a">a</a><a href="https://shop.example/b">b</a><a href="https://shop.example/c">c</a></body>'
async function mailed(name: string, refuses = false, text: string | null = null, purpose: 'service' | 'marketing' = 'service'): Promise<{ id: string; party: string; links: string[]; picture: string | null }> {
  const { id: party } = await world.as('liNa', (c) => createParty(c, { kind: 'person', name, contacts: [{ channel: 'email', value: `t${name.codePointAt(0)}@example.com`, label: 'main' }] }))
  if (refuses) await world.as('liNa', (c) => recordConsent(c, party, { purpose: 'profiling', state: 'denied', source: 'hand' }))
  if (purpose === 'marketing') await world.as('liNa', (c) => recordConsent(c, party, { purpose, state: 'granted', source: 'hand', at: '2026-01-01T00:00:00Z' }))
  await world.as('anna', (c) => queueMessages(c, { step: `h/${party}`, channel: 'email', purpose, subject: '新茶', body: text ?? 'a b c', ...(text === null && { html }), audience: sql`select ${party}::bigint as party_id` }))
  const sender = (await openMailChannel(world.db))!
  await deliver(world.db, 'email', sender, signal)
  await sender.close()
  const mail = await PostalMime.parse(post.arrived.at(-1)!.raw)
  const { rows: [message] } = await world.owner.query<{ id: string }>("update messaging.message set handed_at = handed_at - interval '1 hour' where party_id = $1 returning id::text", [party])
  const words = text === null ? mail.html! : mail.text!
  return { id: message!.id, party, links: [...words.matchAll(/https:\/\/tea\.example(\/api\/v1\/messages\/click\/[\w.-]+)/g)].map((m) => m[1]!), picture: /src="https:\/\/tea\.example(\/api[^"]+)"/.exec(words)?.[1] ?? null }
}
const open = (url: string, agent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/140') => world.app.inject({ method: 'GET', url, headers: { host: '127.0.0.1:3977', 'user-agent': agent } })
const noted = async (id: string) => (await world.owner.query<{ n: string }>("select kind || case when machine then ' by a machine' else '' end || coalesce(' ' || target, '') as n from messaging.notice where message_id = $1 order by kind, machine, target", [id])).rows.map((r) => r.n)
const judge = () => judgeHits(world.db, new Date(Date.now() + 60_000), signal)

test('nobody is tracked until the firm chooses it, and never who refused; a person’s click is told once, a scanner’s burst and a proxy are machines; what was sent has its cost', async () => {
  expect(await mailed('甲')).toMatchObject({ links: [], picture: null })
  await world.owner.query("insert into firm.setting (key, value, updated_at) values ('sending.tracking', '\"opening\"', now())")
  await world.as('zhouMin', async (c) => { await putChannelCost(c, { channel: 'email', validFrom: '2026-01-01' }, { cost: '0.002' }) })
  expect(await mailed('乙', true)).toMatchObject({ links: [], picture: null })
  const person = await mailed('丙')
  const reply = await open(person.links[0]!)
  expect([reply.statusCode, reply.headers.location]).toEqual([302, 'https://shop.example/a'])
  await open(person.links[0]!)
  expect((await open(person.picture!)).headers['content-type']).toBe('image/gif')
  const scanned = await mailed('丁')
  for (const link of scanned.links) await open(link)
  await open(scanned.picture!, 'Mozilla/5.0')
  expect((await open(person.links[0]!.replace(/.{22}$/, 'A'.repeat(22)))).statusCode).toBe(404)
  await judge()
  expect(await noted(person.id)).toEqual(['clicked https://shop.example/a', 'opened'])
  expect(await noted(scanned.id)).toEqual(['clicked by a machine https://shop.example/a', 'clicked by a machine https://shop.example/b', 'clicked by a machine https://shop.example/c', 'opened by a machine'])
  expect((await world.owner.query("select count(*)::int as n from messaging.hit")).rows[0].n).toBe(0)
  const told = await world.asSystem((c) => getDeliverability({ ...c, now: new Date() }, { days: 7 }))
  expect([told.total, told.domains.map((d) => d.domain), told.tracking]).toMatchObject([{ sent: 4, opened: 1, clicked: 1, bounced: 0 }, ['example.com'], 'opening'])
  const plain = await mailed('戊', false, '请看 https://shop.example/d。')
  expect(plain.links).toHaveLength(1)
  await world.owner.query("update firm.setting set value = '\"nothing\"' where key = 'sending.tracking'")
  expect([(await open(person.links[1]!)).headers.location, (await open(person.picture!)).statusCode]).toEqual(['https://shop.example/b', 200])
  await world.owner.query("update firm.setting set value = '\"links\"' where key = 'sending.tracking'")
  await open(person.picture!)
  await world.as('liNa', (c) => recordConsent(c, plain.party, { purpose: 'profiling', state: 'withdrawn', source: 'hand' }))
  expect((await open(plain.links[0]!)).headers.location).toBe('https://shop.example/d')
  expect((await world.owner.query('select count(*)::int as n from messaging.hit')).rows[0].n).toBe(0)
  expect((await world.as('anna', (c) => findMessages(c, { limit: 10, domain: 'example.com', notice: 'clicked' }))).items.map((m) => m.id)).toEqual([person.id])
  expect((await world.owner.query("select cost::text from touchpoints.touchpoint where kind = 'message-sent' order by id desc limit 1")).rows).toEqual([{ cost: '0.0020' }])
})

test('a click in a marketing mail on a site of the firm’s own carries who came; elsewhere, in other mails and for machines it does not', async () => {
  await world.owner.query("insert into firm.setting (key, value, updated_at) values ('sending.tracking', '\"links\"', now()), ('web.sites', '[\"https://shop.example\"]', now()) on conflict (key) do update set value = excluded.value")
  const [person, served] = [await mailed('戊', false, null, 'marketing'), await mailed('己')]
  const led = new URL((await open(person.links[0]!)).headers.location!)
  expect([led.origin + led.pathname, await world.asSystem((c) => readLink(c, 'visit', led.searchParams.get('gx')!))]).toEqual(['https://shop.example/a', [person.party]])
  expect((await open(served.links[0]!)).headers.location).toBe('https://shop.example/a')
  expect((await open(person.links[1]!, 'curl/8')).headers.location).toBe('https://shop.example/b')
  await world.owner.query("update firm.setting set value = '[]' where key = 'web.sites'")
  expect((await open(person.links[2]!)).headers.location).toBe('https://shop.example/c')
})
