import type { Family } from './families.ts'
import { birthdaysBetween } from './festivals.ts'
import type { DemoConsent, DemoWork, Telling } from './firm.ts'
import type { Partner } from './trade.ts'

const chinese = { followUps: ['回访试吃意见', '确认课程时间', '电话问候', '跟进报价'], results: ['满意，下次再来', '已确认', '改约下周', '需要再考虑'], promises: ['补送缺货的一盒', '退还押金', '寄送发票', '保留靠窗座位'] }
const english = { followUps: ['Ask how they liked it', 'Confirm the class times', 'Call to say hello'], results: ['Happy, will come again', 'Confirmed', 'Moved to next week'], promises: ['Send the missing box', 'Send the invoice', 'Keep the window table'] }
const said = ({ culture }: Family, inChinese: string, inEnglish: string): string => (culture === 'english' ? inEnglish : inChinese)

/** What is promised and to be done: a few things of everyone's, and the most telling ones of whoever looks around. */
export function tellDuties(telling: Telling, families: readonly Family[], partners: readonly Partner[]): void {
  const { today, firm } = telling
  const away = families.filter((f) => f.course === 'declining' || f.course === 'lost')
  const soon = families.flatMap((f) => f.children.flatMap((child) => { const { birthday, name } = firm.parties[child]!; const day = birthday && f.course !== 'lost' ? birthdaysBetween(birthday, today + 2, today + 14)[0] : undefined; return day === undefined ? [] : [{ f, name, day }] }))
  for (const [i, f] of away.slice(0, 60).entries()) add(telling, { kind: 'follow-up', what: said(f, '很久没来，打个电话问候', 'Has not been here for long: call'), party: f.shopper, owner: i < 6 ? null : f.owner, due: today + (i % 9) - 3, made: today - 6 })
  for (const [i, { f, name, day }] of soon.slice(0, 50).entries()) add(telling, { kind: 'task', what: said(f, `${name}生日将近，确认蛋糕`, `${name}’s birthday is near: confirm the cake`), party: f.shopper, owner: i < 4 ? null : f.owner, due: day - 2, made: today - 3 })
  for (const [i, p] of partners.filter((p) => p.course !== 'lost').slice(0, 40).entries()) add(telling, { kind: 'promise', what: p.abroad ? 'Send next quarter’s price list' : i % 2 ? '补发破损两箱' : '报下季度价格表', party: p.party, owner: i < 3 ? null : p.owner, due: today + (i % 11) - 2, made: today - 8 })
  for (const p of partners.slice(40, 52)) add(telling, { kind: 'promise', what: p.abroad ? 'Will settle the last invoice by month’s end' : '答应月底前付清上期货款', party: p.party, givenBy: 'party', owner: p.owner, due: today + telling.random.int(1, 20), made: today - 12 })
  tellEnded(telling, families, partners)
}

/** What has been done over the years: most promises kept, some broken. */
function tellEnded(telling: Telling, families: readonly Family[], partners: readonly Partner[]): void {
  const { random, today } = telling
  for (let i = 0; i < 700; i++) {
    const made = today - random.int(15, 900)
    const due = made + random.int(2, 12)
    const late = random.chance(0.2) ? random.int(1, 6) : 0
    const partner = random.chance(0.3) ? random.pick(partners) : null
    const family = random.pick(families)
    const party = partner ? partner.party : family.shopper
    if (made < Math.max(partner?.since ?? 0, partner ? 0 : family.since)) continue
    const base = { party, owner: partner?.owner ?? family.owner, made, due, ended: Math.min(today, due - 1 + late) }
    const words = (partner ? partner.abroad : family.culture === 'english') ? english : chinese
    if (i % 3) add(telling, { ...base, kind: 'follow-up', what: random.pick(words.followUps), outcome: 'completed', result: random.pick(words.results) })
    else add(telling, { ...base, kind: 'promise', what: random.pick(words.promises), outcome: random.chance(0.9) ? 'kept' : 'broken' })
  }
}

const add = ({ firm }: Telling, work: Omit<DemoWork, 'givenBy'> & Partial<DemoWork>): void => { firm.work.push({ givenBy: 'us', ...work }) }

/** What families said about being contacted: most agreed on joining, some only to one channel, some took it back. */
export function tellConsents(telling: Telling, families: readonly Family[]): void {
  const { random, firm, today } = telling
  const say = (consent: DemoConsent): void => { if (consent.day <= today) firm.consents.push(consent) }
  for (const f of families) {
    const base = { party: f.shopper, day: f.since, source: 'sign-up form' } as const
    const draw = random.next()
    if (draw < 0.62) say({ ...base, purpose: 'marketing', channel: null, state: 'granted' })
    else if (draw < 0.78) say({ ...base, purpose: 'marketing', channel: f.culture === 'english' ? 'email' : 'wechat', state: 'granted' })
    else if (draw < 0.86) say({ ...base, purpose: 'marketing', channel: null, state: 'denied' })
    if (draw < 0.62 && random.chance(0.07)) say({ ...base, purpose: 'marketing', channel: 'sms', state: 'withdrawn', day: f.since + random.int(30, 400), source: 'SMS reply' })
    if (random.chance(0.4)) say({ ...base, purpose: 'profiling', channel: null, state: 'granted' })
  }
}
