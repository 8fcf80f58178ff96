import { firstNames, lastNames } from '#modules/demo/lists/english-names.ts'
import { givenNames, surnames } from '#modules/demo/lists/chinese-names.ts'
import { cities } from '#modules/demo/lists/places.ts'
import { firmTrades, firmWords } from '#modules/demo/lists/trade-words.ts'
import { createRandom, type Random } from '#modules/demo/random.ts'
import { plain, sortName } from '#modules/parties/party/normalise.ts'
import { SEED, shopFor } from './sizes.ts'

/** One made-up party, the same whenever it is asked for: each table's load draws it again instead of keeping a million. */
export interface MadeParty {
  id: number
  kind: 'person' | 'household' | 'organisation'
  name: string
  sortName: string
  english: string | null
  shop: number
  /** Which of the shop's members owns it; the shops' members follow one another. */
  member: number
  gender: 'female' | 'male' | null
  birthday: string | null
  phone: string | null
  email: string | null
  wechat: string | null
  address: string | null
  key: string
  dayBack: number
}

const generations = ['elder', 'middle', 'middle', 'young', 'young'] as const
const han = givenNames
const trades = [...firmTrades.supplier, ...firmTrades.distributor, ...firmTrades.client]
const cityNames = cities.map((c) => c.name.replace('市', ''))

export function madeParty(id: number): MadeParty {
  const random = createRandom(Math.imul(id, 0x9e3779b1) ^ SEED)
  const draw = random.next()
  const kind = draw < 0.86 ? 'person' : draw < 0.92 ? 'household' : 'organisation'
  const gender = kind === 'person' ? (random.chance(0.55) ? 'female' : 'male') : null
  const { name, english } = kind === 'organisation' ? { name: firmName(random), english: null } : personName(random, gender ?? 'female', kind)
  const sort = sortName(name)
  const dayBack = Math.floor(1300 * random.next() ** 1.4)
  return {
    id, kind, name, sortName: sort, english, gender, dayBack, shop: shopFor(random.next()), member: random.int(0, 5),
    birthday: kind === 'person' && random.chance(0.7) ? `${random.int(1945, 2012)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}` : null,
    phone: random.chance(0.9) ? `1${random.int(3, 9)}${String(random.int(0, 999_999_999)).padStart(9, '0')}` : null,
    email: random.chance(0.55) ? `${plain(english ?? sort).replaceAll(/[^a-z0-9]/g, '')}${random.int(1, 9999)}@${random.pick(domains)}` : null,
    wechat: random.chance(0.3) ? `wx_${id.toString(36)}${random.int(10, 99)}` : null,
    address: random.chance(0.4) ? addressOf(random) : null,
    key: String(id).padStart(8, '0'),
  }
}

const domains = ['mail.example', 'post.example', 'qmail.example', 'firm.example', 'one.example'] as const
const two = (n: number): string => String(n).padStart(2, '0')

function personName(random: Random, gender: 'female' | 'male', kind: 'person' | 'household'): { name: string; english: string | null } {
  if (random.chance(0.08)) return { name: `${random.pick(firstNames[gender])} ${random.pick(lastNames)}`, english: null }
  const surname = random.pickEarly(surnames)
  if (kind === 'household') return { name: `${surname}${random.pick(han.middle.male)}家`, english: null }
  const given = random.pick(han[random.pick(generations)][gender])
  const second = given.length === 1 && random.chance(0.6) ? random.pick(han.young[gender]).slice(0, 1) : ''
  return { name: `${surname}${second}${given}`, english: random.chance(0.1) ? random.pick(firstNames[gender]) : null }
}

const firmName = (random: Random): string => `${random.pick(cityNames)}${random.pick(firmWords)}${random.pick(firmWords).slice(-1)}${random.pick(trades)}${random.chance(0.8) ? '有限公司' : '股份有限公司'}`

function addressOf(random: Random): string {
  const city = random.pick(cities)
  return `${city.region}${city.name}${random.pick(city.districts)}${random.pick(city.streets)}${random.int(1, 400)}号`
}
