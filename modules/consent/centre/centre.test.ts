import { createServer, type Server, type Socket } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createParty } from '#modules/parties/api.ts'
import { createServedWorld, type ServedWorld } from '#test/server.ts'
import { run as mailConfirmation } from '../confirmation/mail-confirmation.ts'
import { decideConsent } from '../ledger/decide-consent.ts'
import { recordConsent } from '../ledger/record-consent.ts'
import { signLink } from '../link/sign-link.ts'
import { Centre } from './contract.ts'
import { unsubscribeHeaders } from './unsubscribe.ts'

let world: ServedWorld
let post: Server
const letters: string[] = []

/** A mail server that takes every letter. */
function serve(socket: Socket): void {
  let letter: string | null = null
  let rest = ''
  socket.write('220 post\r\n')
  socket.on('error', () => {})
  socket.on('data', (data) => {
    const lines = (rest + data.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (letter !== null && line === '.') { letters.push(letter); letter = null; socket.write('250 taken\r\n') }
      else if (letter !== null) letter += `${line}\n`
      else if (/^DATA/i.test(line)) { letter = ''; socket.write('354 go on\r\n') }
      else socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 fine\r\n')
    }
  })
}
const textOf = (letter: string): string => { const body = letter.slice(letter.indexOf('\n\n')); return /encoding: base64/i.test(letter) ? Buffer.from(body, 'base64').toString() : body.replaceAll('=\n', '').replaceAll('=3D', '=') }

beforeAll(async () => {
  post = createServer(serve)
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(post.address() as { port: number }).port}`
  process.env.BASE_URL = 'https://tea.example'
  world = await createServedWorld()
})
afterAll(async () => {
  delete process.env.SMTP_URL
  delete process.env.BASE_URL
  await world.close()
  post.close()
})

const person = async (name: string) => (await world.as('liNa', (c) => createParty(c, { kind: 'person', name, contacts: [{ channel: 'email', value: `p${name.codePointAt(0)}@example.com`, label: 'main' }] }))).id
const reason = async (partyId: string, channel: string | null = 'email') => (await world.asSystem((c) => decideConsent({ ...c, now: new Date() }, { partyId, purpose: 'marketing', channel }))).reason
const say = (path: string, body: object) => world.ask(null, { method: 'POST', path: `/consent/${path}`, body })
const centreOf = (partyId: string) => world.as('liNa', (c) => signLink({ ...c, now: new Date() }, 'centre', [partyId], 180))
const waiting = async (partyId: string) => (await world.owner.query<{ id: string }>('select id::text from consent.confirmation where party_id = $1 order by id desc limit 1', [partyId])).rows[0]!.id
async function askedByMail(partyId: string): Promise<string> {
  await world.as('liNa', (c) => recordConsent({ ...c, now: new Date() }, partyId, { purpose: 'marketing', channel: 'email', state: 'granted', optIn: 'double-pending', source: 'form' }))
  await mailConfirmation({ db: world.db, now: new Date(), log: pino({ level: 'silent' }), signal: new AbortController().signal }, { id: await waiting(partyId) })
  return /https:\/\/tea\.example\/confirm\/(\S+)/.exec(textOf(letters.shift()!))![1]!
}

test('a yes counts when its second one is clicked: fetching the page or its question confirms nothing; it is answered once', async () => {
  const party = await person('林晓棠')
  const token = await askedByMail(party)
  for (let i = 0; i < 3; i++) expect((await say('confirmations/check', { token })).body).toMatchObject({ firm: '青城茶业', name: '林晓棠', state: 'open', purpose: { en: 'Marketing' }, channel: { en: 'E-mail' } })
  await world.app.inject({ method: 'GET', url: `/confirm/${token}` })
  expect(await reason(party)).toBe('pending')
  expect((await say('confirmations/answer', { token, answer: 'yes' })).body).toMatchObject({ state: 'yes' })
  expect(await reason(party)).toBe('granted')
  const { rows: [entry] } = await world.owner.query("select opt_in, source, proof from consent.entry where party_id = $1 order by id desc limit 1", [party])
  expect(entry).toMatchObject({ opt_in: 'double-confirmed', source: 'double-opt-in', proof: { form: 'double-opt-in/1', ip: '127.0.0.1' } })
  expect(await say('confirmations/answer', { token, answer: 'no' })).toMatchObject({ status: 409 })
})

test('the second answer may be no; a link that has run out asks again by mail, once a day; a changed one is none', async () => {
  const [one, two] = [await person('陈蕾'), await person('王芳')]
  const no = await askedByMail(one)
  expect((await say('confirmations/answer', { token: no, answer: 'no' })).body).toMatchObject({ state: 'no' })
  expect(await reason(one)).toBe('denied')
  const late = await askedByMail(two)
  await world.owner.query("update consent.confirmation set asked_at = asked_at - interval '9 days', expires_at = now() - interval '1 day' where party_id = $1", [two])
  expect((await say('confirmations/check', { token: late })).body).toMatchObject({ state: 'expired' })
  expect(await say('confirmations/answer', { token: late, answer: 'yes' })).toMatchObject({ status: 410 })
  for (let i = 0; i < 2; i++) expect((await say('confirmations/again', { token: late })).status).toBe(202)
  expect((await world.owner.query('select count(*)::int as n from consent.confirmation where party_id = $1', [two])).rows[0].n).toBe(2)
  expect(await reason(two)).toBe('pending')
  const [said, signed] = no.split('.')
  for (const token of [`${Buffer.from('confirm 2099-01-01 1').toString('base64url')}.${signed}`, `${said}.${'A'.repeat(22)}`, await centreOf(one)]) expect(await say('confirmations/check', { token })).toMatchObject({ status: 404 })
})

test('the preference centre needs no account: it shows what holds and what is held, and keeps what was chosen', async () => {
  const party = await person('周建国')
  const token = await centreOf(party)
  const { body, status } = await say('centre', { token })
  expect(status).toBe(200)
  const centre = Centre.parse(body)
  expect(centre).toMatchObject({ name: '周建国', email: 'p…@example.com', requests: [] })
  expect(centre.held.map((h) => h.what)).toEqual(expect.arrayContaining(['parties']))
  expect(JSON.stringify(body)).not.toContain('p21608@example.com')
  const choices = [{ purpose: 'marketing', channel: null, wanted: true }, { purpose: 'marketing', channel: 'sms', wanted: false }]
  const saved = Centre.parse((await say('centre/choices', { token, choices, wishes: [{ purpose: 'marketing', pausedUntil: null, mostPerMonth: 2 }], unwanted: [], language: 'en' })).body)
  expect(saved.language).toBe('en')
  expect(saved.purposes.find((p) => p.key === 'marketing')).toMatchObject({ mostPerMonth: 2 })
  expect([await reason(party), await reason(party, 'sms'), await reason(party, null)]).toEqual(['granted', 'withdrawn', 'granted'])
  for (let i = 0; i < 2; i++) expect(Centre.parse((await say('centre/requests', { token, kind: 'erasure' })).body).requests).toMatchObject([{ kind: 'erasure', outcome: null }])
  expect((await world.owner.query("select count(*)::int as n from touchpoints.notice where reason = 'privacy-request'")).rows[0].n).toBe(1)
  const expired = await world.as('liNa', (c) => signLink({ ...c, now: new Date('2026-01-01') }, 'centre', [party], 180))
  expect((await say('centre', { token: expired })).status).toBe(410)
})

test('one click ends it, as mail programs send it; opening the address in a browser ends nothing; twice is once', async () => {
  const party = await person('赵六')
  await world.as('liNa', (c) => recordConsent({ ...c, now: new Date() }, party, { purpose: 'marketing', state: 'granted', source: 'form' }))
  const link = (await world.as('liNa', (c) => unsubscribeHeaders(c, { partyId: party, purpose: 'marketing', channel: 'email' })))!
  expect(link.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  const url = /<https:\/\/tea\.example(.*)>/.exec(link.headers['List-Unsubscribe']!)![1]!
  const opened = await world.app.inject({ method: 'GET', url })
  expect([opened.statusCode, opened.body.includes(link.page.replace('https://tea.example', ''))]).toEqual([200, true])
  expect(await reason(party)).toBe('granted')
  for (let i = 0; i < 2; i++) expect((await world.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'List-Unsubscribe=One-Click' })).statusCode).toBe(204)
  expect([await reason(party), await reason(party, 'sms')]).toEqual(['withdrawn', 'granted'])
  expect((await world.owner.query("select count(*)::int as n from consent.entry where party_id = $1 and source = 'one-click'", [party])).rows[0].n).toBe(1)
})
