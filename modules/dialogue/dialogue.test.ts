import { afterAll, beforeAll, expect, test } from 'vitest'
import { addContact, createParty, readParty } from '#modules/parties/api.ts'
import { mergeParties, unmergeParties } from '#modules/parties/testing/merging.ts'
import { UnmergeInput } from '#modules/parties/merge/contract.ts'
import { logTouchpoint } from '#modules/touchpoints/api.ts'
import { completeWork, createWork, keepPromise } from '#modules/work/api.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type CastName, createWorld, today, type World } from '#test/world.ts'
import { EntryInput, NeedInput, QuestionInput, type Question } from './contract.ts'
import { closeEntry } from './entry/close-entry.ts'
import { getDialogue } from './entry/get-dialogue.ts'
import { run as hearWorkEnded } from './entry/hear-work-ended.ts'
import { findEntries } from './entry/read-entries.ts'
import { recordEntry } from './entry/record-entry.ts'
import { sentences } from './entry/sentences.ts'
import { run as tellDue } from './entry/tell-due-job.ts'
import { propose } from './infer/propose.ts'
import { rules } from './infer/rules.ts'
import { changeNeed, decideNeed } from './need/change-need.ts'
import { findNeeds, findPartyNeeds } from './need/find-needs.ts'
import { getNeedsOverview } from './need/get-overview.ts'
import { recordNeed } from './need/record-need.ts'
import { settleResponse } from './need/respond.ts'
import { getNextOffers } from './offer/get-next-offers.ts'
import { offerToParty } from './offer/offer-to-party.ts'
import { answerQuestion } from './question/answer-question.ts'
import { askQuestion } from './question/ask-question.ts'
import { findNextQuestions } from './question/next-questions.ts'
import { createQuestion } from './question/save-question.ts'
import { findShares } from './share/find-shares.ts'
import { getShare } from './share/get-share.ts'
import { setShareTarget } from './share/set-target.ts'
import { dialogueData, dialogueEraser } from './subject/dialogue-subject.ts'

let world: World
let cake: string
beforeAll(async () => {
  world = await createWorld()
  await world.owner.query(`insert into parties.field (key, kind, label, position, created_at, updated_at, choices) values ('teaTaste', 'choice', '{"zh-CN":"口味","zh-TW":"口味","en":"Taste"}', 1, now(), now(), '[{"key":"green","label":{"zh-CN":"绿茶","zh-TW":"綠茶","en":"Green"}},{"key":"dark","label":{"zh-CN":"黑茶","zh-TW":"黑茶","en":"Dark"}}]')`)
  cake = (await world.owner.query<{ id: string }>(`insert into products.product (code, name, sort_name, category, price, cost, created_at, updated_at) values ('CAKE', '无糖蛋糕', 'wutang', '食品/蛋糕', 200, 80, now(), now()) returning id::text`)).rows[0]!.id
})
afterAll(() => world.close())

const person = async (name: string, who: CastName = 'liNa'): Promise<string> => (await world.as(who, (c) => createParty(c, { kind: 'person', name, roles: ['customer'] }))).id
const text = (words: string) => ({ 'zh-CN': words, 'zh-TW': '', en: '' })
const question = (words: string, more: object = {}): Promise<Question> => world.as('anna', (c) => createQuestion(c, QuestionInput.parse({ wording: text(words), ...more })))
const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.code : String(error)))
const next = (id: string, channel?: string) => world.as('liNa', (c) => findNextQuestions(c, id, { channel })).then((n) => n.items.map((i) => i.wording))
const events = async (name: string) => (await world.owner.query<{ payload: Record<string, unknown> }>('select payload from events.event where name = $1 order by id', [name])).rows.map((r) => r.payload)

test('a question is asked once, whoever asks at the same moment; its answer fills the field in and closes what else would ask for it', async () => {
  const party = await person('林晓棠')
  const [taste, again] = [await question('平时喝什么茶？', { fills: 'custom.teaTaste', priority: 5 }), await question('喜欢绿茶还是黑茶？', { fills: 'custom.teaTaste', priority: 1 })]
  await question('只在来电时问', { channels: ['phone'], priority: 2 })
  expect(await next(party, 'email')).toEqual(['平时喝什么茶？', '喜欢绿茶还是黑茶？'])
  const results = await Promise.all([1, 2, 3].map(() => code(world.as('liNa', (c) => askQuestion(c, party, { questionId: taste.id, channel: 'phone', sent: false })))))
  expect(results.toSorted()).toEqual(['dialogue/asked-before', 'dialogue/asked-before', 'done'])
  expect(await next(party, 'email')).toEqual(['喜欢绿茶还是黑茶？'])
  const { rows: [asking] } = await world.owner.query<{ id: string }>('select id::text from dialogue.asking where party_id = $1', [party])
  expect(await code(world.as('liNa', (c) => answerQuestion(c, asking!.id, { outcome: 'answered', value: '可乐' })))).toBe('dialogue/answer-unfit')
  expect((await world.as('liNa', (c) => getDialogue(c, party))).open).toMatchObject([{ of: 'entry', kind: 'asked', side: 'party', askingId: asking!.id }])
  expect(await world.as('liNa', (c) => answerQuestion(c, asking!.id, { outcome: 'answered', value: 'green' }))).toMatchObject({ state: 'answered', answer: '绿茶' })
  expect((await world.as('liNa', (c) => readParty(c, party))).custom).toMatchObject({ teaTaste: 'green' })
  expect(await next(party, 'email')).toEqual([])
  expect(await code(world.as('liNa', (c) => askQuestion(c, party, { questionId: again.id, sent: false })))).toBe('dialogue/known-already')
  expect((await world.as('liNa', (c) => findEntries(c, party, { limit: 9 }))).items.map((e) => [e.kind, e.text, e.state])).toEqual([['said', '绿茶', 'noted'], ['asked', '平时喝什么茶？', 'closed']])
  expect(await events('dialogue.question-answered')).toMatchObject([{ partyId: party, outcome: 'answered', fills: 'custom.teaTaste' }])
})

test('what was asked of a merged record is not asked of the survivor; parting brings each its own back', async () => {
  const [a, b] = [await person('周建国'), await person('周建国（旧）')]
  const { id } = await question('家里几口人？', { priority: 4 })
  await world.as('liNa', (c) => askQuestion(c, b, { questionId: id, sent: false }))
  await world.as('liNa', (c) => recordNeed(c, NeedInput.parse({ partyId: b, kind: 'key', wording: '要无糖', productGroup: '食品/蛋糕' })))
  await world.as('liNa', (c) => recordEntry(c, b, EntryInput.parse({ kind: 'promised', side: 'us', text: '寄样品' })))
  await world.as('liNa', (c) => setShareTarget(c, b, { target: 0.5, byDay: '2027-06-30' }))
  const version = async (party: string) => (await world.owner.query('select version from parties.party where id = $1', [party])).rows[0].version as number
  const merge = await world.as('liNa', async (c) => mergeParties(c, a, { mergedId: b, choices: {}, survivorVersion: await version(a), mergedVersion: await version(b) }))
  expect(await next(a)).not.toContain('家里几口人？')
  expect(await code(world.as('liNa', (c) => askQuestion(c, a, { questionId: id, sent: false })))).toBe('dialogue/asked-before')
  expect((await world.as('liNa', (c) => findPartyNeeds(c, a))).needs).toMatchObject([{ wording: '要无糖', party: { id: a } }])
  expect((await world.as('liNa', (c) => getDialogue(c, b))).open.map((o) => o.text).toSorted()).toEqual(['家里几口人？', '寄样品'].toSorted())
  expect((await world.as('liNa', (c) => getShare(c, a))).target).toMatchObject({ target: 0.5 })
  expect((await world.as('liNa', (c) => findShares(c, { limit: 9 }))).items.map((s) => s.party.id)).toContain(a)
  await world.as('liNa', (c) => unmergeParties(c, a, (merge as { id: string }).id, null, UnmergeInput.parse({})))
  expect([await next(a), (await world.as('liNa', (c) => findPartyNeeds(c, a))).needs.length, (await world.as('liNa', (c) => findPartyNeeds(c, b))).needs.length]).toEqual([expect.arrayContaining(['家里几口人？']), 0, 1])
  expect((await world.as('liNa', (c) => getDialogue(c, a))).open).toEqual([])
})

const inferAll = () => world.asSystem(async (c) => { let n = 0; for (const { rule, select } of rules) n += await propose(c, rule, select('2026-11-22')); return n })

test('a rule proposes with its reason; what is rejected never comes again, what is confirmed is a need; every rule runs', async () => {
  const [one, two] = [await person('陈蕾'), await person('王芳')]
  for (const id of [one, two]) await world.owner.query('insert into prediction.recommendation (party_id, place, product_id, kind, because_id, share, base, unit_id, owner_id) select $1, 1, $2, 1, null, 400, 100, unit_id, owner_id from parties.party where id = $1', [id, cake])
  await world.as('chenSi', async (c) => { for (const n of [1, 2]) await logTouchpoint(c, { kind: 'complaint', at: today, participants: [{ partyId: one, role: 'subject' }], text: `蛋糕压坏了 ${n}`, detail: { topic: '包装' }, source: 'test', sourceKey: `c${n}` }) })
  expect(await inferAll()).toBe(3)
  expect(await inferAll()).toBe(0)
  const needs = (await world.as('liNa', (c) => findPartyNeeds(c, one))).needs
  expect(needs.map((n) => [n.rule, n.state, n.wording, n.kind, n.evidence[0]?.kind])).toEqual([['complaint', 'proposed', '包装', 'key', 'inferred'], ['recommended', 'proposed', '无糖蛋糕', 'unspoken', 'inferred']])
  expect(needs[1]!.reason?.['zh-CN']).toContain('10%')
  await world.as('liNa', (c) => decideNeed(c, needs[0]!.id, false))
  await world.as('liNa', (c) => decideNeed(c, needs[1]!.id, true))
  expect(await code(world.as('liNa', (c) => decideNeed(c, needs[1]!.id, false)))).toBe('dialogue/not-proposed')
  expect(await inferAll()).toBe(0)
  expect((await world.as('liNa', (c) => findNeeds(c, { limit: 9, state: 'living', mine: 'true', theme: '食品/蛋糕' }))).items.map((n) => n.party?.id)).toContain(one)
  const { themes } = await world.as('liNa', (c) => getNeedsOverview(c, {}))
  expect(themes.find((t) => t.theme === '食品/蛋糕' && t.kind === 'unspoken')).toMatchObject({ parties: 2, proposed: 1, open: 1, metShare: 0 })
})

test('the next offer answers needs and recommendations; what was declined rests, what was accepted meets its need', async () => {
  const party = await person('何静')
  await world.as('liNa', (c) => addContact(c, party, { channel: 'email', value: 'hejing@example.com', label: 'main' }))
  const need = await world.as('liNa', (c) => recordNeed(c, NeedInput.parse({ partyId: party, kind: 'key', wording: '孩子过敏', productGroup: '食品', strength: 4 })))
  const offers = () => world.as('liNa', (c) => getNextOffers(c, party))
  expect(await offers()).toMatchObject({ channels: [], items: [{ product: { id: cake }, needId: need.id, propensity: 0.25, margin: '120.00', expected: '18.00' }] })
  const { responseId } = await world.as('liNa', (c) => offerToParty(c, party, { productId: cake, needId: need.id }))
  await world.owner.query(`insert into firm.setting (key, value, updated_at) values ('sending.caps', '{"day":1,"week":null,"month":null}', now())`)
  expect(await offers()).toMatchObject({ capped: false, items: [], waiting: 1 })
  await world.as('liNa', (c) => settleResponse(c, responseId, { outcome: 'declined' }))
  expect(await offers()).toMatchObject({ items: [], waiting: 1 })
  await world.as('liNa', (c) => settleResponse(c, responseId, { outcome: 'accepted' }))
  expect((await world.as('liNa', (c) => findPartyNeeds(c, party))).needs).toMatchObject([{ state: 'met', responses: [{ outcome: 'accepted' }] }])
  expect(await code(world.as('liNa', (c) => offerToParty(c, party, { productId: cake, needId: '999999' })))).toBe('dialogue/no-reference')
})

test('a promise with a day is one of the work list, told once when due, and ends with it either way; marking a sentence twice is one entry', async () => {
  const party = await person('沈悦')
  const input = EntryInput.parse({ kind: 'promised', side: 'us', text: '周五前寄样品', dueOn: '2026-11-21' })
  const promise = await world.as('liNa', (c) => recordEntry(c, party, input))
  const other = await world.as('liNa', (c) => recordEntry(c, party, EntryInput.parse({ ...input, kind: 'open', text: '查库存' })))
  expect((await world.as('liNa', (c) => getDialogue(c, party))).open.map((o) => [o.text, o.side, o.late])).toEqual([['周五前寄样品', 'us', true], ['查库存', 'us', true]])
  const job = { db: world.db, now: today, log: { info: () => undefined } as never, signal: new AbortController().signal }
  const alone = await world.as('liNa', (c) => createWork(c, { kind: 'promise', what: '对方月底付清', partyId: party, givenBy: 'party', dueOn: '2026-11-22' }))
  await tellDue(job)
  await tellDue(job)
  await world.as('liNa', (c) => keepPromise(c, alone.id, {}))
  expect((await events('dialogue.promise-due')).filter((e) => e['partyId'] === party)).toEqual([{ entryId: promise.id, workId: promise.workId, partyId: party, side: 'us', dueOn: '2026-11-21' }, { entryId: null, workId: alone.id, partyId: party, side: 'party', dueOn: '2026-11-22' }])
  await world.as('liNa', (c) => keepPromise(c, promise.workId!, {}))
  expect((await world.as('liNa', (c) => getDialogue(c, party))).open.map((o) => o.text)).toEqual(['查库存'])
  await world.asSystem((c) => hearWorkEnded(c, { itemId: promise.workId!, kind: 'promise', ownerId: '1', partyId: party, outcome: 'kept', daysLate: 1 }))
  await world.as('liNa', (c) => closeEntry(c, other.id, { outcome: 'settled' }))
  expect(await code(world.as('liNa', (c) => completeWork(c, other.workId!, {})))).toBe('work/ended')
  expect((await world.as('liNa', (c) => findEntries(c, party, { limit: 9 }))).items.map((e) => e.outcome).toSorted()).toEqual(['kept', 'settled'])
  const { rows: [touch] } = await world.owner.query<{ id: string }>("select id::text from touchpoints.touchpoint where $1 = any (party_ids) and kind = 'promise-made'", [party])
  const mark = () => world.as('liNa', (c) => recordEntry(c, party, EntryInput.parse({ kind: 'said', side: 'party', text: '喜欢薄荷', source: 'touchpoint', refId: touch!.id })))
  expect((await mark()).id).toBe((await mark()).id)
  expect(await code(world.as('liNa', async (c) => recordEntry(c, await person('别人'), EntryInput.parse({ kind: 'said', side: 'party', text: 'x', source: 'touchpoint', refId: touch!.id }))))).toBe('dialogue/no-reference')
})

test('nothing of another unit is read or written; whoever reads only writes nothing', async () => {
  const secret = await person('秘密', 'wangQiang')
  const need = await world.as('wangQiang', (c) => recordNeed(c, NeedInput.parse({ partyId: secret, kind: 'key', wording: '秘密需求' })))
  expect(await code(world.as('liNa', (c) => findPartyNeeds(c, secret)))).toBe('parties/not-found')
  expect(await code(world.as('liNa', (c) => changeNeed(c, need.id, { state: 'met' }, null)))).toBe('dialogue/not-found')
  expect(await code(world.as('liNa', (c) => recordNeed(c, NeedInput.parse({ partyId: secret, kind: 'key', wording: 'x' }))))).toBe('dialogue/no-party')
  expect((await world.as('liNa', (c) => findNeeds(c, { limit: 50, state: 'living', mine: 'false' }))).items.map((n) => n.wording)).not.toContain('秘密需求')
  expect((await world.as('liNa', (c) => getNeedsOverview(c, {}))).themes.map((t) => t.theme)).not.toContain('秘密需求')
  await world.owner.query('update parties.party set unit_id = $2, owner_id = null where id = $1', [secret, world.units.qingyang])
  expect((await world.as('chenSi', (c) => findPartyNeeds(c, secret))).needs.map((n) => n.wording)).toEqual(['秘密需求'])
  expect(await code(world.as('zhaoYiman', (c) => recordEntry(c, secret, EntryInput.parse({ kind: 'said', side: 'us', text: 'x' }))))).toMatch(/row-level security/)
})

test('share of the customer: own revenue over what it spends with everyone, the gap in money, and its history', async () => {
  const party = await person('赵云')
  await world.owner.query('update value.party set gross_cents = 300000 where party_id = $1', [party])
  await world.owner.query('insert into value.wallet (party_id, amount, estimated, note, at) values ($1, 10000, true, $2, now())', [party, '按家庭人数'])
  const share = await world.as('liNa', (c) => setShareTarget(c, party, { target: 0.5, byDay: '2027-06-30' }))
  expect(share).toMatchObject({ now: { own: '3000.00', total: '10000.00', share: 0.3, estimated: true, note: '按家庭人数' }, target: { target: 0.5, owner: { name: '李娜' } }, gap: '2000.00', history: [{ day: '2026-11-22', share: 0.3, target: 0.5 }] })
  const { items: [first] } = await world.as('liNa', (c) => findShares(c, { limit: 1 }))
  expect(first).toMatchObject({ party: { id: party }, share: 0.3, gap: '2000.00' })
  expect(await code(world.as('liNa', (c) => setShareTarget(c, party, { target: 0.5, byDay: '2020-01-01' })))).toBe('dialogue/day-past')
})

test('all of it is in the archive of someone, and after the erasure no word is left', async () => {
  const party = await person('慕容')
  await world.as('liNa', async (c) => { await recordNeed(c, NeedInput.parse({ partyId: party, kind: 'key', wording: '忘忧需求', evidence: { kind: 'said', text: '忘忧证据' } })); await recordEntry(c, party, EntryInput.parse({ kind: 'asked', side: 'party', text: '忘忧问话' })) })
  expect(JSON.stringify(await world.asSystem((c) => dialogueData.gather(c, [party])))).toMatch(/忘忧需求.*忘忧证据.*忘忧问话/)
  await world.asSystem((c) => dialogueEraser.erase(c, { ids: [party], texts: [] }))
  const held = JSON.stringify(await world.asSystem((c) => dialogueData.gather(c, [party])))
  expect(held).not.toContain('忘忧')
  expect(held).toContain('lapsed')
})

test('a text is cut into its sentences', () => {
  expect(sentences('周六能到吗？能的话定两盒。\n谢谢！')).toEqual(['周六能到吗？', '能的话定两盒。', '谢谢！'])
  expect(sentences('Is it 3.5 kg? Yes. See example.com')).toEqual(['Is it 3.5 kg?', 'Yes.', 'See example.com'])
  expect(sentences('……')).toEqual([])
})

test('firms are not asked for what only people have', async () => {
  await question('对什么食物过敏？', { fills: 'preference.allergy', channels: ['fax'], priority: 5 })
  const { id: firm } = await world.as('liNa', (c) => createParty(c, { kind: 'organisation', name: '林记茶行', roles: ['customer'] }))
  expect([await next(await person('林小棠'), 'fax'), await next(firm, 'fax')]).toEqual([expect.arrayContaining(['对什么食物过敏？']), expect.not.arrayContaining(['对什么食物过敏？'])])
})
