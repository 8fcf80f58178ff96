import type { Family } from './families.ts'
import { festivalDays } from './festivals.ts'
import type { DemoTouchpoint, Telling } from './firm.ts'
import type { Partner } from './trade.ts'

type Words = Readonly<Record<'greeting' | 'service' | 'festival' | 'winBack' | 'first' | 'visit', readonly string[]>>

const chinese: Words = {
  greeting: ['问候近况，孩子期末考完来店里放松', '提醒会员积分月底到期', '告知本周新品：桂花酒酿戚风', '确认周六亲子课到场人数', '约下次课程时间'],
  service: ['反馈蛋糕偏甜，已记下少糖', '致歉：送达晚了二十分钟，补送饼干一份', '询问过敏原，已逐项答复', '要求改送货地址到公司'],
  festival: ['节前问候，确认礼盒数量和送达日期', '寄出手写节日贺卡'],
  winBack: ['回访：搬家后离店较远，考虑同城配送', '回访：孩子上学忙，寒假再来', '回访未接通，已发微信', '邀请参加老会员感恩日'],
  first: ['朋友推荐到店，试吃后办理登记', '路过进店，对亲子课感兴趣', '看到社群活动来咨询'],
  visit: ['到店体验手作课，聊到长辈也想学太极', '陪同参观烘焙间', '全家来店庆生'],
}
const english: Words = {
  greeting: ['Checked in after the holidays', 'Told them about the new sourdough schedule', 'Confirmed places in the weekend class'],
  service: ['Cake was a little sweet, noted for next time', 'Apologised for a late delivery and sent cookies', 'Asked about nuts, answered in writing'],
  festival: ['Sent a handwritten Christmas card', 'Confirmed the hamper and its delivery day'],
  winBack: ['Called: travelling until spring', 'No answer, left a message', 'Invited to members’ day'],
  first: ['Came in on a friend’s advice', 'Walked in and asked about classes for families'],
  visit: ['Joined the baking class with the children', 'Showed them around the bakery'],
}
const trade: Words = {
  greeting: ['月度对账，无异议', '通报下月备货计划', '确认到货时间', '沟通新品铺货'],
  service: ['反馈外箱破损两箱，已登记补发', '要求延长账期十天，已上报', '协商滞销品调换'],
  festival: ['节前拜访，确认节令订货量', '送样品礼盒'],
  winBack: ['回访：改用本地供应商，价格差五个点', '回访：负责人更换，约下周见面', '回访：资金紧张，下季度再议'],
  first: ['展会上相识，交换名片', '同行介绍，初次拜访'],
  visit: ['拜访仓库，查看陈列', '到访采购部，谈年度框架', '陪同参观工厂'],
}

interface Subject { party: number; beside: number[]; since: number; course: Family['course']; owner: number; words: Words; tie: 'wechat' | 'email' | 'phone' }

/** The contacts with a family or a firm: how it began, what was said in between, festivals, and calls to those who stay away. */
export function tellFamilyContacts(telling: Telling, family: Family): void {
  const words = family.culture === 'english' ? english : chinese
  tellContacts(telling, { party: family.shopper, beside: [...family.children, ...family.elders, ...family.parents].filter((p) => p !== family.shopper), since: family.since, course: family.course, owner: family.owner, words, tie: family.culture === 'english' ? 'email' : 'wechat' }, 150)
}

export function tellPartnerContacts(telling: Telling, partner: Partner): void {
  tellContacts(telling, { party: partner.people[0]!, beside: [partner.party], since: Math.max(telling.first, partner.since), course: partner.course, owner: partner.owner, words: trade, tie: partner.abroad ? 'email' : 'phone' }, 55)
}

function tellContacts(telling: Telling, s: Subject, usualGap: number): void {
  const { random, today, first } = telling
  const gap = usualGap * (0.6 + 0.8 * random.next())
  touch(telling, s, { day: s.since, kind: 'visit', channel: 'face-to-face', direction: 'in', text: random.pick(s.words.first) })
  for (let day = s.since + random.int(4, Math.round(gap)); day <= today; day += Math.max(2, Math.round(gap * (0.4 + 1.2 * random.next())))) {
    const draw = random.next()
    if (draw < 0.5) touch(telling, s, { day, kind: s.tie === 'phone' ? 'call' : 'message', channel: s.tie, direction: random.chance(0.4) ? 'in' : 'out', text: random.pick(s.words.greeting) })
    else if (draw < 0.68) touch(telling, s, { day, kind: 'call', channel: 'phone', direction: 'in', text: random.pick(s.words.service), perceived: random.int(4, 9) })
    else touch(telling, s, { day, kind: 'visit', channel: s.words === trade ? 'on-site' : 'shop', direction: s.words === trade ? 'out' : 'in', text: random.pick(s.words.visit), beside: random.chance(0.5), perceived: random.int(6, 10) })
  }
  for (const festival of s.words === english ? ['christmas'] as const : ['spring', 'mid-autumn'] as const) {
    for (const day of festivalDays(festival, Math.max(first, s.since), today)) if (random.chance(0.3)) touch(telling, s, { day: day - 5, kind: 'message', channel: s.tie, direction: 'out', text: random.pick(s.words.festival) })
  }
  if (s.course === 'lost' || s.course === 'declining') for (const back of [60, 20]) if (random.chance(0.5)) touch(telling, s, { day: today - random.int(back - 15, back), kind: 'call', channel: 'phone', direction: 'out', text: random.pick(s.words.winBack) })
}

type Told = Pick<DemoTouchpoint, 'day' | 'kind' | 'channel' | 'direction' | 'text'> & { beside?: boolean; perceived?: number }

function touch({ firm, random, today }: Telling, s: Subject, { beside, perceived, ...told }: Told): void {
  if (told.day > today || told.day < s.since) return
  const parties = [{ party: s.party, role: 'subject' }, ...(beside ? s.beside.slice(0, 2).map((party) => ({ party, role: 'present' })) : [])]
  firm.touchpoints.push({ parties, ...told, minute: random.int(9 * 60, 20 * 60), member: s.owner, ...(perceived !== undefined && { expected: 8, perceived }) })
}
