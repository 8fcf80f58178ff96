import { toldNeeds, type ToldNeed } from '../lists/needs.ts'
import { demoQuestions } from '../lists/questions.ts'
import { complaints, type ToldEntry, toldTalk } from '../lists/talk.ts'
import type { Family } from './families.ts'
import type { DemoTouchpoint, Telling } from './firm.ts'
import type { Partner } from './trade.ts'

/** With whom somebody talks: whose words they use, and on which channel. */
interface Talker { party: number; owner: number; since: number; english: boolean; channel: string }

/** What customers told that they need, what they were asked, what is promised and open, and which share of their spending is aimed at. */
export function tellDialogue(telling: Telling, families: readonly Family[], partners: readonly Partner[]): void {
  const { firm, today } = telling
  const near = families.filter((f) => f.course !== 'lost' && f.course !== 'prospect' && f.since < today - 60)
  const far = partners.filter((p) => p.buys && p.course !== 'lost' && p.course !== 'prospect' && p.since < today - 60)
  for (const [i, f] of near.entries()) {
    const talker: Talker = { party: f.shopper, owner: f.owner, since: f.since, english: f.culture === 'english', channel: f.culture === 'english' ? 'email' : 'shop' }
    const words = talker.english ? 'english' : 'chinese'
    if (i % 9 === 0) tellNeed(telling, talker, toldNeeds[words][(i / 9) % toldNeeds[words].length]!)
    if (i % 9 === 1) tellAsked(telling, talker, ((i - 1) / 9) % 6)
    if (i % 16 === 2) tellTalk(telling, talker, toldTalk[words][((i - 2) / 16) % toldTalk[words].length]!)
    if (i % 40 === 3) complain(telling, talker, (i - 3) / 40)
  }
  for (const [i, p] of far.entries()) {
    const talker: Talker = { party: p.party, owner: p.owner, since: Math.max(telling.first, p.since), english: p.abroad, channel: 'phone' }
    const needs = p.buys === 'wholesale' ? toldNeeds.wholesale : toldNeeds.services
    if (i % 3 === 0) tellNeed(telling, talker, needs[(i / 3) % needs.length]!)
    if (i % 3 === 1) tellAsked(telling, talker, 6 + (i % 2))
    if (i % 5 === 0) tellTalk(telling, talker, toldTalk.trade[(i / 5) % toldTalk.trade.length]!)
    if (i % 4 === 0) firm.shares.push({ party: p.party, share: telling.random.int(25, 65) / 100, target: telling.random.pick([0.1, 0.15, 0.2]), owner: p.owner, estimated: i % 8 === 0, note: i % 8 === 0 ? '按门店数估计' : '采购负责人告知全年采购额', by: today + 200, set: today - 100, until: today })
  }
}

const minuteOf = ({ random }: Telling): number => random.int(9 * 60, 19 * 60)

function touch({ firm }: Telling, { party, owner, channel }: Talker, told: Pick<DemoTouchpoint, 'kind' | 'direction' | 'day' | 'minute' | 'text' | 'topic'>): void {
  firm.touchpoints.push({ ...told, parties: [{ party, role: 'subject' }], channel, member: owner })
}

/** Somebody told what they need; that touchpoint is its evidence. */
function tellNeed(telling: Telling, talker: Talker, need: ToldNeed): void {
  const { firm, random, today } = telling
  const [day, minute] = [Math.max(talker.since, today - random.int(15, 150)), minuteOf(telling)]
  touch(telling, talker, { kind: talker.channel === 'phone' ? 'call' : talker.channel === 'email' ? 'message' : 'visit', direction: 'in', day, minute, text: need.proof })
  firm.needs.push({ ...need, party: talker.party, day, minute, member: talker.owner })
}

const answers: readonly string[] = ['花生', '少糖', '一起做陶艺', '工作日 19:30 后', '外婆七十岁，要一个大蛋糕', '朋友介绍', '腊月初定，约八十份', '本地一家，主要拿现烤的']

/** A question was asked of somebody: most answered, some would rather not, some have not yet. What it fills in is filled in. */
function tellAsked(telling: Telling, talker: Talker, question: number): void {
  const { firm, random, today } = telling
  const { fills, group, wording } = demoQuestions[question]!
  const party = firm.parties[talker.party]!
  const [kind, which] = (fills ?? '').split('.') as [string, string?]
  if ((fills === 'contactHours' && party.contactHours) || (kind === 'preference' && party.preferences.some((p) => p.kind === which))) return
  const draw = random.next()
  const [day, minute, state] = [Math.max(talker.since, today - random.int(10, 120)), minuteOf(telling), draw < 0.65 ? 'answered' as const : draw < 0.75 ? 'declined' as const : 'asked' as const]
  const answer = answers[question]!
  const place = firm.askings.push({ question, party: talker.party, channel: talker.channel, day, member: talker.owner, wording: wording[talker.english ? 'en' : 'zh-CN'], state, ...(state === 'answered' && { answer }) }) - 1
  if (state !== 'answered') return
  if (fills === 'contactHours') party.contactHours = answer
  else if (kind === 'preference') party.preferences.push({ kind: which as 'like', text: answer, day, channel: talker.channel })
  else if (kind === 'need') firm.needs.push({ kind: which as 'forecast', wording: answer, group, strength: 4, proof: wording['zh-CN'], party: talker.party, day, minute, member: talker.owner, asking: place })
}

function tellTalk(telling: Telling, talker: Talker, entries: readonly ToldEntry[]): void {
  const day = Math.max(talker.since, telling.today - telling.random.int(1, 25))
  const minute = minuteOf(telling)
  for (const [k, entry] of entries.entries()) telling.firm.entries.push({ ...entry, ...(entry.due !== undefined && { due: telling.today + entry.due }), party: talker.party, day, minute: minute + k, channel: talker.channel, member: talker.owner })
}

/** Some complained of one thing, some of the same thing twice. */
function complain(telling: Telling, talker: Talker, n: number): void {
  const [topic, text] = complaints[n % complaints.length]!
  for (let k = 0; k <= n % 2; k++) touch(telling, talker, { kind: 'complaint', direction: 'in', day: Math.max(talker.since, telling.today - telling.random.int(5, 120)), minute: minuteOf(telling), text, topic })
}
