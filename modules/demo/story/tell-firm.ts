import { createRandom } from '../random.ts'
import { demoProducts } from '../lists/products.ts'
import { demoQuestions } from '../lists/questions.ts'
import { tellFamilyContacts, tellPartnerContacts } from './contacts.ts'
import { tellDialogue } from './dialogue.ts'
import { tellConsents, tellDuties } from './duties.ts'
import { type Family, tellFamilies } from './families.ts'
import { tellFamilyOrders } from './family-orders.ts'
import type { DemoFirm, Telling } from './firm.ts'
import { createPhones } from './people.ts'
import { demoMembers, demoUnits, tellStaff } from './staff.ts'
import { firmsOf, tellTrade } from './trade.ts'

const SEED = 5_201_314
const YEARS = 3

/** How many families make some twenty thousand parties in all. */
const FAMILIES = 4_350

/** The whole made-up firm over the three years that end with a day number. The same day gives the same firm. */
export function tellFirm(today: number, families = FAMILIES): DemoFirm {
  const firm: DemoFirm = {
    units: demoUnits, members: demoMembers, products: demoProducts.map(([code, name, category, unit, price, cost]) => ({ code: `DEMO-${code}`, name, category, unit, price, cost })),
    parties: [], connections: [], orders: [], touchpoints: [], work: [], consents: [], questions: demoQuestions, askings: [], needs: [], entries: [], shares: [],
  }
  const telling: Telling = { firm, random: createRandom(SEED), nextPhone: createPhones(), today, first: today - 365 * YEARS }
  tellStaff(telling)
  const clan = tellFamilies(telling, families)
  tellReferrals(telling, clan)
  tellTwins(telling, clan)
  for (const family of clan) { tellFamilyOrders(telling, family); tellFamilyContacts(telling, family) }
  const partners = tellTrade(telling)
  for (const partner of partners) tellPartnerContacts(telling, partner)
  tellSupply(telling)
  tellDuties(telling, clan, partners)
  tellConsents(telling, clan)
  tellDialogue(telling, clan, partners)
  return firm
}

/** One family in eight came on another's word, after it. */
function tellReferrals({ firm, random }: Telling, clan: readonly Family[]): void {
  for (const family of clan) {
    const friend = random.chance(0.125) ? random.pick(clan) : undefined
    if (friend && friend.since < family.since - 20 && friend.culture === family.culture) firm.connections.push({ from: friend.shopper, to: family.shopper, type: 'refers', since: family.since })
  }
}

/** A few people were written down twice, for the list of duplicates to find: the same phone, the name in English. */
function tellTwins({ firm, random }: Telling, clan: readonly Family[]): void {
  for (let i = 0; i < 30; i++) {
    const family = random.pick(clan)
    const { name, unit, owner, since, contacts, gender } = firm.parties[family.shopper]!
    firm.parties.push({ kind: 'person', name: random.chance(0.5) ? name : `${name.slice(0, 1)}${gender === 'female' ? '女士' : '先生'}`, dealing: 'consumer', unit, owner, since: since + 10, ...(gender && { gender }), contacts: contacts.slice(0, 1), roles: [], tags: [], preferences: [] })
  }
}

/** Who supplies our distributors too, and whose agents they are. */
function tellSupply({ firm, random }: Telling): void {
  const distributors = firmsOf(firm.parties, 'distributor')
  for (const supplier of firmsOf(firm.parties, 'supplier')) if (random.chance(0.3)) firm.connections.push({ from: supplier, to: random.pick(distributors), type: 'supplies' })
}
