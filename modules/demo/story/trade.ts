import { demoProducts, productAt, type ProductCode } from '../lists/products.ts'
import { cities } from '../lists/places.ts'
import { departments, englishFirms, firmTrades, firmWords } from '../lists/trade-words.ts'
import type { Random } from '../random.ts'
import { festivalDays } from './festivals.ts'
import { addParty, type DemoParty, type Telling } from './firm.ts'
import { addressOf, contactsOf, emailOf, fullName, type Gender, surnameOf } from './people.ts'
import { type Course, drawCourse, firstDay, type Pace, appetite, purchaseDays } from './rhythm.ts'
import { channels, keyAccounts, membersOf, purchasing } from './staff.ts'

/** A firm that we deal with: its place, the people in it, and how its dealings go. */
export interface Partner { party: number; branches: number[]; people: number[]; buys: 'wholesale' | 'services' | null; course: Course; since: number; unit: number; owner: number; abroad: boolean }

const counts = { supplier: 55, distributor: 130, client: 330, competitor: 9, ally: 8, influencer: 36, recruit: 30 } as const

/** The trade business: suppliers, distributors with their branches, firms as clients with departments, and the other markets of a relationship. */
export function tellTrade(telling: Telling): Partner[] {
  const partners = [
    ...many(counts.supplier, () => tellPartner(telling, 'supplier')),
    ...many(counts.distributor, () => tellPartner(telling, 'distributor')),
    ...many(counts.client, () => tellPartner(telling, 'client')),
  ]
  many(counts.competitor, () => tellFirm(telling, { trade: '烘焙', unit: channels, roles: ['competitor'], since: telling.first }))
  many(counts.ally, () => tellFirm(telling, { trade: telling.random.pick(['幼儿园', '社区服务中心', '旅行社', '儿童摄影']), unit: keyAccounts, roles: ['ally'], since: telling.first }))
  many(counts.influencer, () => tellOne(telling, 'influencer', ['美食博主', '亲子社群群主', '烘焙讲师']))
  many(counts.recruit, () => tellOne(telling, 'recruit', ['应聘店员', '应聘裱花师', '应聘区域经理']))
  return partners
}

/** Some of a list, none twice. */
const pickSome = <T>(random: Random, list: readonly T[], n: number): T[] => list.map((item) => [random.next(), item] as const).toSorted((a, b) => a[0] - b[0]).slice(0, n).map(([, item]) => item)

const many = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make)

function tellPartner(telling: Telling, kind: 'supplier' | 'distributor' | 'client'): Partner {
  const { random, firm, today } = telling
  const unit = kind === 'supplier' ? purchasing : kind === 'distributor' ? channels : keyAccounts
  const course = kind === 'supplier' ? 'steady' : drawCourse(random)
  const abroad = kind !== 'supplier' && random.chance(0.08)
  const since = firstDay(random, course, telling)
  const party = tellFirm(telling, { trade: random.pick(firmTrades[kind]), unit, since, abroad, roles: [kind === 'client' ? (course === 'prospect' ? 'prospect' : 'customer') : kind, ...(kind === 'distributor' && course !== 'prospect' ? ['customer'] : [])] })
  const branches = kind === 'distributor' ? pickSome(random, cities, random.int(0, 3)).map((city) => tellPart(telling, party, 'branch', `${city.name.replace('市', '')}分公司`)) : []
  if (kind === 'client' && random.chance(0.4)) branches.push(tellPart(telling, party, 'department', random.pick(departments)))
  const people = many(random.int(1, 3), () => tellPerson(telling, [party, ...branches], abroad))
  firm.connections.push({ from: people[0]!, to: party, type: 'decides-for', since })
  for (const other of people.slice(1)) if (random.chance(0.5)) firm.connections.push({ from: other, to: people[0]!, type: 'influences', since })
  const partner: Partner = { party, branches, people, buys: kind === 'supplier' ? null : kind === 'distributor' ? 'wholesale' : 'services', course, since, unit, owner: firm.parties[party]!.owner, abroad }
  tellTradeOrders(telling, partner, today)
  return partner
}

interface Firm { trade: string; unit: number; since: number; roles: string[]; abroad?: boolean }

function tellFirm(telling: Telling, { trade, unit, since, roles, abroad = false }: Firm): number {
  const { random } = telling
  const city = random.pick(cities).name
  const name = abroad ? `${random.pick(englishFirms)} ${random.pick(['Ltd', 'GmbH', 'Pte Ltd', 'Inc'])}` : `${city.replace('市', '')}${random.pick(firmWords)}${trade}有限公司`
  const credit = roles.includes('distributor') || roles.includes('customer')
  return addParty(telling, {
    kind: 'organisation', name, dealing: 'customer', unit, owner: random.pick(membersOf(unit)), since, roles, language: abroad ? 'en' : 'zh-CN',
    ...(credit && { creditLimit: random.pick([20_000, 50_000, 80_000, 150_000, 300_000]), creditRating: random.pick(['A', 'A', 'B', 'B', 'C']) }),
    contacts: [{ channel: 'phone', value: telling.nextPhone(), label: 'switchboard' }, { channel: 'email', value: emailOf(random, abroad ? name : 'office', 'firm.example') }, ...(abroad ? [] : [{ channel: 'address' as const, value: addressOf(random, city), label: 'office' }])],
    tags: roles.includes('distributor') ? ['渠道'] : [],
  })
}

function tellPart(telling: Telling, parent: number, kind: 'branch' | 'department', suffix: string): number {
  const above = telling.firm.parties[parent]!
  return addParty(telling, { kind, name: `${above.name.replace(/有限公司$/, '')}${suffix}`, dealing: 'customer', unit: above.unit, owner: above.owner, since: above.since, parent, roles: kind === 'branch' ? ['distributor'] : [], contacts: [{ channel: 'phone', value: telling.nextPhone() }] })
}

function tellPerson(telling: Telling, places: readonly number[], abroad: boolean): number {
  const { random, firm } = telling
  const at = random.pick(places)
  const { unit, owner, since } = firm.parties[at]!
  const gender: Gender = random.chance(0.5) ? 'female' : 'male'
  const culture = abroad ? 'english' : 'mainland'
  const name = fullName(random, { culture, surname: surnameOf(random, culture), generation: 'middle', gender })
  const person = addParty(telling, { kind: 'person', name, dealing: 'consumer', unit, owner, since, gender, contacts: [...contactsOf(telling, name, culture), { channel: 'email' as const, value: emailOf(random, name, 'firm.example'), label: 'work' }].filter((c, i, all) => all.findIndex((o) => o.channel === c.channel) === i), preferences: random.chance(0.15) ? [{ kind: 'habit', text: random.pick(['月底对账，别在最后三天来电', '喜欢面谈，不爱看长邮件', '订货前先要样品']), day: since + 20, channel: 'phone' }] : [] })
  firm.connections.push({ from: person, to: at, type: 'works-at', since })
  return person
}

function tellOne(telling: Telling, role: 'influencer' | 'recruit', what: readonly string[]): number {
  const { random, first, today } = telling
  const gender: Gender = random.chance(0.6) ? 'female' : 'male'
  const name = fullName(random, { culture: 'mainland', surname: surnameOf(random, 'mainland'), generation: 'middle', gender })
  const unit = role === 'influencer' ? keyAccounts : channels
  return addParty(telling, { kind: 'person', name, dealing: 'consumer', unit, owner: random.pick(membersOf(unit)), since: random.int(first, today - 10), gender, roles: [role], tags: [random.pick(what)], contacts: contactsOf(telling, name, 'mainland') })
}

const wholesale: readonly ProductCode[] = ['QW03', 'QW04', 'QW05', 'QW06', 'QW07']
const services: readonly ProductCode[] = ['QO01', 'QO05', 'QO03', 'QO02', 'QO04']
const DOLLAR = 7.1

function tellTradeOrders(telling: Telling, partner: Partner, today: number): void {
  const { random, first } = telling
  if (!partner.buys) return
  const pace: Pace = { course: partner.course, from: Math.max(first, partner.since), today, gap: partner.buys === 'wholesale' ? 16 + 22 * random.next() : 35 + 60 * random.next() }
  const list = partner.buys === 'wholesale' ? wholesale : services
  const days = purchaseDays(random, pace)
  for (const day of days) order(telling, partner, day, random.pickEarly(list), partner.buys === 'wholesale' ? Math.max(1, Math.round(appetite(pace, day) * random.int(2, 14))) : random.pick([1, 1, 1, 2]))
  if (partner.buys !== 'wholesale' || !days.length) return
  for (const [festival, code] of [['mid-autumn', 'QW01'], ['dragon-boat', 'QW02'], ['spring', 'QW08']] as const) {
    for (const day of festivalDays(festival, days[0]! + 40, days.at(-1)! + 40)) order(telling, partner, day - random.int(25, 40), code, random.int(5, 40))
  }
}

function order(telling: Telling, partner: Partner, day: number, code: ProductCode, quantity: number): void {
  const { firm, random, today } = telling
  if (day > today || day < partner.since) return
  const product = productAt(code)
  const [, , , , price, cost] = demoProducts[product]!
  const rate = partner.abroad ? DOLLAR : 1
  const line = { product, quantity, price: Math.round((price / rate) * 100) / 100, cost: Math.round((cost / rate) * 100) / 100 }
  const buyer = partner.branches.length && random.chance(0.35) && firm.parties[partner.branches[0]!]!.kind === 'branch' ? random.pick(partner.branches) : partner.party
  const age = today - day
  const place = firm.orders.push({ buyer, ...(buyer !== partner.party && { payer: partner.party }), day, hour: random.int(9, 17), lines: [line], currency: partner.abroad ? 'USD' : 'CNY', channel: random.pick(['phone', 'wecom', 'email']), status: age < 3 ? 'placed' : age < 10 ? 'delivered' : 'done' }) - 1
  if (quantity > 2 && random.chance(0.03) && day + 9 <= today) firm.orders.push({ ...firm.orders[place]!, day: day + random.int(3, 9), lines: [{ ...line, quantity: Math.ceil(quantity / 5) }], status: 'done', returns: place })
}

/** Whoever supplies, distributes or competes: for the connections between firms. */
export const firmsOf = (parties: readonly DemoParty[], role: string): number[] => parties.flatMap((p, i) => (p.kind === 'organisation' && p.roles.includes(role) ? [i] : []))
