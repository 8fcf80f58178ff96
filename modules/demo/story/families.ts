import { addParty, type Telling } from './firm.ts'
import { abroad, membersOf, shops } from './staff.ts'
import { addressOf, birthdayOf, contactsOf, type Culture, fullName, type Gender, type Generation, surnameOf } from './people.ts'
import { type Course, drawCourse, firstDay } from './rhythm.ts'
import { preferencesOf } from './preferences.ts'

/** A family of the club: places of its household and of its members by generation, and how its dealings go. */
export interface Family { household: number | null; elders: number[]; parents: number[]; children: number[]; shopper: number; course: Course; since: number; culture: Culture; unit: number; owner: number }

const homes: Readonly<Record<number, string>> = { 3: '成都市', 4: '成都市', 5: '成都市', 7: '上海市', 8: '杭州市' }

/** Families of one, two and three generations, most of them of the shops' towns, some from Taiwan and Hong Kong, some from abroad. */
export function tellFamilies(telling: Telling, count: number): Family[] {
  return Array.from({ length: count }, () => tellFamily(telling))
}

function tellFamily(telling: Telling): Family {
  const { random } = telling
  const draw = random.next()
  const culture: Culture = draw < 0.82 ? 'mainland' : draw < 0.9 ? 'traditional' : 'english'
  const unit = culture === 'english' ? abroad : random.pickEarly(shops)
  const course = drawCourse(random)
  const since = firstDay(random, course, telling)
  const base = { culture, unit, owner: random.pick(membersOf(unit)), since, surname: surnameOf(random, culture), language: culture === 'english' ? 'en' : culture === 'traditional' ? 'zh-TW' : 'zh-CN' }
  const form = random.next()
  const elders = form < 0.3 ? people(telling, base, 'elder', random.chance(0.7) ? ['female', 'male'] : ['female']) : []
  const parents = people(telling, base, 'middle', form < 0.82 ? ['female', 'male'] : [random.chance(0.65) ? 'female' : 'male'])
  const children = form < 0.72 ? people(telling, base, 'young', Array.from({ length: random.chance(0.38) ? 2 : 1 }, () => (random.chance(0.5) ? 'female' : 'male'))) : []
  const household = parents.length + elders.length + children.length > 1 ? tellHousehold(telling, base, [...elders, ...parents, ...children]) : null
  tie(telling, { elders, parents, children })
  const shopper = elders.length && random.chance(0.18) ? elders[0]! : parents[0]!
  telling.firm.parties[shopper]!.roles.push(course === 'prospect' ? 'prospect' : 'customer')
  return { household, elders, parents, children, shopper, course, since, culture, unit, owner: base.owner }
}

interface Base { culture: Culture; unit: number; owner: number; since: number; surname: string; language: string }

function people(telling: Telling, base: Base, generation: Generation, genders: readonly Gender[]): number[] {
  const { random, today } = telling
  return genders.map((gender, i) => {
    /* In Chinese families the wife keeps her own family's name. */
    const own = base.culture !== 'english' && gender === 'female' && generation !== 'young' && genders.length > 1
    const name = fullName(random, { culture: base.culture, surname: own ? surnameOf(random, base.culture) : base.surname, generation, gender })
    const birthday = random.chance(generation === 'young' ? 0.96 : 0.75) ? birthdayOf(random, generation, today) : undefined
    return addParty(telling, {
      kind: 'person', name, dealing: generation === 'middle' && i === 0 ? 'customer' : 'consumer', unit: base.unit, owner: base.owner, since: base.since, gender, language: base.language,
      ...(birthday && { birthday }), ...(generation === 'elder' && random.chance(0.3) && { birthdayLunar: `${random.int(1, 12)}-${random.int(1, 29)}` }),
      ...(generation === 'middle' && random.chance(0.12) && { contactHours: random.pick(['工作日 19:30 后', '周末上午', '午休 12:00–13:30', 'evenings after 8', '微信优先，勿来电']) }),
      contacts: generation === 'young' ? [] : contactsOf(telling, name, base.culture).slice(0, generation === 'elder' ? 1 : 3),
      names: base.culture !== 'english' && generation === 'middle' && random.chance(0.12) ? [{ kind: 'english', value: random.pick(['Lily', 'Kevin', 'Helen', 'Jason', 'Vivian', 'Leo', 'Cindy', 'Eric']) }] : [],
      preferences: preferencesOf(telling, generation, base.since),
    })
  })
}

function tellHousehold(telling: Telling, base: Base, members: readonly number[]): number {
  const { random, firm } = telling
  const name = base.culture === 'english' ? `${base.surname} family` : base.culture === 'traditional' ? `${base.surname}家` : `${firm.parties[members[0]!]!.name.length > 3 ? base.surname : firm.parties[members.find((m) => firm.parties[m]!.gender === 'male') ?? members[0]!]!.name}家`
  const household = addParty(telling, { kind: 'household', name, dealing: 'customer', unit: base.unit, owner: base.owner, since: base.since, language: base.language, contacts: [{ channel: 'address', value: addressOf(random, homes[base.unit]), label: 'home' }], roles: ['customer'], tags: members.length >= 5 ? ['三代同堂'] : [] })
  for (const from of members) firm.connections.push({ from, to: household, type: 'member', since: base.since })
  return household
}

/** Couples, parents with their children, brothers and sisters; grandparents follow from these. */
function tie({ firm }: Telling, { elders, parents, children }: Pick<Family, 'elders' | 'parents' | 'children'>): void {
  const connect = (from: number | undefined, to: number | undefined, type: string) => { if (from !== undefined && to !== undefined) firm.connections.push({ from, to, type }) }
  if (elders.length === 2) connect(elders[0], elders[1], 'spouse')
  if (parents.length === 2) connect(parents[0], parents[1], 'spouse')
  /* The elders are the husband's parents, whose name the family bears. */
  for (const elder of elders) connect(elder, parents[1] ?? parents[0], 'parent')
  for (const parent of parents) for (const child of children) connect(parent, child, 'parent')
  connect(children[0], children[1], 'sibling')
}
