import { dayFromNumber } from '#kernel/date.ts'
import { plain, sortName } from '#modules/parties/api.ts'
import { givenNames, surnames, traditional } from '../lists/chinese-names.ts'
import { firstNames, lastNames } from '../lists/english-names.ts'
import { cities } from '../lists/places.ts'
import type { Random } from '../random.ts'
import type { DemoContact, Telling } from './firm.ts'

export type Generation = 'elder' | 'middle' | 'young'
export type Gender = 'female' | 'male'
/** In which language and with which names a family lives. */
export type Culture = 'mainland' | 'traditional' | 'english'

export const surnameOf = (random: Random, culture: Culture): string =>
  culture === 'english' ? random.pick(lastNames) : culture === 'traditional' ? random.pick(traditional.surnames) : random.pickEarly(surnames)

/** A full name: family name first without a space in Chinese. */
export function fullName(random: Random, { culture, surname, generation, gender }: { culture: Culture; surname: string; generation: Generation; gender: Gender }): string {
  if (culture === 'english') return `${random.pick(firstNames[gender])} ${surname}`
  if (culture === 'traditional') return `${surname}${random.pick(traditional[gender])}`
  return `${surname}${random.pick(givenNames[generation][gender])}`
}

const ages = { elder: [60, 84], middle: [31, 52], young: [2, 18] } as const

/** A birthday that fits a generation on the story's last day. */
export function birthdayOf(random: Random, generation: Generation, today: number): string {
  const [least, most] = ages[generation]
  return dayFromNumber(today - Math.round((least + random.next() * (most - least)) * 365.25))
}

const networks = ['38', '39', '36', '50', '59', '86', '88', '77'] as const

/** Telephone numbers that nobody has, from the block 0000 of mobile networks, each given once: 7919 shares no factor with their count. */
export function createPhones(): () => string {
  let given = 0
  return () => {
    const place = (++given * 7919) % (networks.length * 10_000)
    return `1${networks[Math.floor(place / 10_000)]}0000${String(place % 10_000).padStart(4, '0')}`
  }
}

export function emailOf(random: Random, name: string, domain = random.pick(['mail.example', 'post.example', 'family.example'])): string {
  return `${plain(sortName(name)).replaceAll(/[^a-z0-9]/g, '')}${random.int(10, 999)}@${domain}`
}

export function addressOf(random: Random, home?: string): string {
  const city = cities.find((c) => c.name === home) ?? random.pick(cities)
  return `${city.region === city.name ? '' : city.region}${city.name}${random.pick(city.districts)}${random.pick(city.streets)}${random.int(1, 280)}号${random.int(1, 18)}栋${random.int(1, 30)}0${random.int(1, 4)}室`
}

/** How a grown-up can be reached. */
export function contactsOf({ random, nextPhone }: Telling, name: string, culture: Culture): DemoContact[] {
  const contacts: DemoContact[] = [{ channel: 'phone', value: nextPhone() }]
  if (random.chance(culture === 'english' ? 0.95 : 0.35)) contacts.push({ channel: 'email', value: emailOf(random, name) })
  if (culture !== 'english' && random.chance(0.6)) contacts.push({ channel: 'wechat', value: `wx_${plain(sortName(name)).replaceAll(/[^a-z]/g, '')}${random.int(100, 9999)}` })
  return contacts
}
