import { productAt, type ProductCode, demoProducts } from '../lists/products.ts'
import type { Family } from './families.ts'
import { birthdaysBetween, festivalDays } from './festivals.ts'
import type { DemoOrder, Telling } from './firm.ts'
import { appetite, type Pace, purchaseDays } from './rhythm.ts'

const every: Readonly<Record<'chinese' | 'english', readonly ProductCode[]>> = {
  chinese: ['QB01', 'QB03', 'QT01', 'QB04', 'QE01', 'QT02', 'QB05', 'QB02', 'QB06', 'QE02', 'QT03'],
  english: ['QB07', 'QT04', 'QB08', 'QB06', 'QT01', 'QE01', 'QB02'],
}
const courses: readonly ProductCode[] = ['QE03', 'QE04']
const elderCourses: readonly ProductCode[] = ['QE05', 'QE06']

/** What a family buys: its weekly things by its own rhythm, cakes for birthdays, festivals' boxes, courses by the term, the card by the year. One order in fifty comes back. */
export function tellFamilyOrders(telling: Telling, family: Family): void {
  const { random, today } = telling
  if (family.course === 'prospect') return
  const pace: Pace = { course: family.course, from: family.since, today, gap: 32 + 62 * random.next() ** 1.5 }
  const days = purchaseDays(random, pace)
  const others = [...family.parents, ...family.elders].filter((p) => p !== family.shopper)
  for (const day of days) buy(telling, family, day, basket(telling, family, pace, day), { buyer: others.length && random.chance(0.2) ? random.pick(others) : family.shopper })
  const until = days.at(-1) ?? family.since
  const last = family.course === 'lost' ? until : today
  birthdays(telling, family, last)
  festivals(telling, family, last)
  terms(telling, family, last)
  if (random.chance(0.55)) for (let day = family.since + random.int(0, 40); day <= last; day += 365) buy(telling, family, day, [[family.elders.length ? 'QM02' : 'QM01', 1]])
}

type Basket = [ProductCode, number][]

function basket({ random }: Telling, family: Family, pace: Pace, day: number): Basket {
  const list = every[family.culture === 'english' ? 'english' : 'chinese']
  const size = 1 + (random.chance(0.45) ? 1 : 0) + (random.chance(0.15) ? 1 : 0)
  const codes = new Set(Array.from({ length: size }, () => random.pickEarly(list)))
  return [...codes].map((code) => [code, Math.max(1, Math.round(appetite(pace, day) * random.pick([1, 1, 1, 2, 2, 3])))])
}

function birthdays(telling: Telling, family: Family, last: number): void {
  const { random, firm } = telling
  for (const member of [...family.children, ...family.elders]) {
    const { birthday } = firm.parties[member]!
    if (!birthday) continue
    const young = family.children.includes(member)
    for (const day of birthdaysBetween(birthday, family.since, last)) {
      if (random.chance(young ? 0.6 : 0.4)) buy(telling, family, Math.max(family.since, day - random.int(1, 3)), [[young ? random.pick(['QC01', 'QC03', 'QC02']) : random.pick(['QC04', 'QC05']), 1]], { recipient: member })
    }
  }
}

function festivals(telling: Telling, family: Family, last: number): void {
  const { random } = telling
  const boxes = family.culture === 'english' ? [['christmas', 'QF04']] as const : [['spring', 'QF03'], ['dragon-boat', 'QF02'], ['mid-autumn', 'QF01']] as const
  for (const [festival, code] of boxes) {
    for (const day of festivalDays(festival, family.since + 12, last + 12)) if (random.chance(0.34)) buy(telling, family, day - random.int(3, 12), [[code, random.pick([1, 1, 2, 3])]], { recipient: random.chance(0.3) ? family.elders[0] : undefined })
  }
}

function terms(telling: Telling, family: Family, last: number): void {
  const { random } = telling
  const pupils = [...family.children.filter(() => random.chance(0.22)).map((p) => [p, family.culture === 'english' ? 'QE08' as const : random.pick(courses)] as const), ...family.elders.filter(() => random.chance(0.2)).map((p) => [p, random.pick(elderCourses)] as const)]
  for (const [pupil, code] of pupils) for (let day = family.since + random.int(5, 60); day <= last; day += 182) buy(telling, family, day, [[code, 1]], { recipient: pupil })
}

interface Who { buyer?: number; recipient?: number | undefined }

/** Adds an order of the family's shopper or of who else is told; now and then one comes back a few days later. */
function buy(telling: Telling, family: Family, day: number, things: Basket, { buyer = family.shopper, recipient }: Who = {}): void {
  const { firm, random, today } = telling
  if (day > today || day < family.since || !things.length) return
  const lines = things.map(([code, quantity]) => { const at = productAt(code); const [, , , , price, cost] = demoProducts[at]!; return { product: at, quantity, price, cost } })
  const order: DemoOrder = { buyer, day, hour: random.int(9, 20), lines, currency: 'CNY', channel: random.chance(0.72) ? 'shop' : 'wechat', status: today - day < 2 ? 'paid' : 'done', ...(recipient !== undefined && { recipient }) }
  const place = firm.orders.push(order) - 1
  const { roles } = firm.parties[buyer]!
  if (!roles.includes('customer')) roles.push('customer')
  const back = day + random.int(1, 6)
  if (random.chance(0.02) && back <= today) firm.orders.push({ ...order, day: back, lines: [{ ...lines[0]!, quantity: 1 }], returns: place })
}
