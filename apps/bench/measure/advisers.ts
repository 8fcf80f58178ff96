import { settings } from '#modules/firm/contract.ts'
import type { AdviserFacts, Matched, Matching, PairFacts, PartyFacts } from '#modules/advisers/api.ts'
import { matchInThread } from '#modules/advisers/api.ts'
import { lineOf, type Tell } from './line.ts'

const SIZES = [[20_000, 50, '≤ 10'], [100_000, 200, '—']] as const
const topics = ['茶叶/绿茶', '茶叶/花茶', '茶叶/红茶', '茶具', '礼盒']
const cities = ['成都市', '绵阳市', '德阳市', '乐山市']

/** The same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => { state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296; return state / 4_294_967_296 }
}

function made(n: number, m: number): Matching {
  const random = numbers(7)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const rules = settings['advisers.rules'].parse(undefined)
  const wish = { gender: null, language: null, channels: [], unwantedChannels: [], asked: [], unwanted: [] }
  const parties = Array.from({ length: n }, (_, i): PartyFacts => ({ id: String(i), kind: 'person', language: pick(['zh-CN', 'zh-CN', 'en', 'yue']), city: pick(cities), region: '四川省', tier: random() < 0.05 ? 1 : random() < 0.2 ? 2 : 3, stage: 2, ownerId: String(Math.floor(random() * m)), topics: [{ topic: pick(topics), share: 1 }], wanted: [], needs: [], wish }))
  const pairs = new Map(parties.map((p) => [p.id, new Map<string, PairFacts>([[p.ownerId!, { contacts: Math.floor(random() * 20), orders: Math.floor(random() * 5), rated: 0, perceived: 0, complaints: 0, kinship: null }]])]))
  const needed = parties.reduce((sum, p) => sum + rules.effort.tiers[p.tier - 1]!, 0)
  const capacity = Math.ceil((1.1 * needed) / m)
  const advisers = Array.from({ length: m }, (_, j): AdviserFacts => ({ id: String(j), name: String(j), unitName: '', active: true, takesNew: true, away: false, capacity, load: 0, skills: [{ topic: pick(topics), level: 3 }, { topic: pick(topics), level: 2 }], languages: { 'zh-CN': 3, [pick(['en', 'yue'])]: 2 }, areas: [pick(cities)], remote: random() < 0.3, channels: [], kinds: [], tiers: random() < 0.3 ? [1, 2] : [], stages: [], gender: null, outcomes: {} }))
  return { parties, pairs, advisers, room: advisers.map(() => capacity), scoring: { rules, usual: {}, together: true }, stability: rules.stability }
}

/** Scoring every pair and the best assignment under capacities (a tenth of room to spare), in the worker's thread; read and written rows are apart. */
export async function measureAdvisers(tell: Tell): Promise<void> {
  for (const [n, m, target] of SIZES) {
    const input = made(n, m)
    const began = performance.now()
    const { proposal, now, greedy, gap }: Matched = await matchInThread(input)
    const size = `${n.toLocaleString('en')} × ${m}`
    tell(lineOf({ name: `advisers matched · ${size}`, value: (performance.now() - began) / 1000, unit: 's', target }))
    tell(lineOf({ name: `advisers: mean fit now / one by one / proposed · ${size}`, value: proposal.fit, unit: `points (${now.fit.toFixed(1)} / ${greedy.fit.toFixed(1)})` }))
    tell(lineOf({ name: `advisers: no assignment is better by more than · ${size}`, value: gap, unit: 'points' }))
    tell(lineOf({ name: `advisers: memory at its highest · ${size}`, value: process.resourceUsage().maxRSS / 1024, unit: 'MB' }))
  }
}
