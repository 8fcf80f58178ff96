import type { AdviserRules } from '#modules/firm/setting/contract.ts'
import { type barredReasons, type FitPart, fitParts } from '../contract.ts'
import type { AdviserFacts, Outcome, PairFacts, PartyFacts, Usual } from './facts.ts'

/** Where nothing is known, a part says neither yes nor no. */
export const OPEN = 0.5
/** What knowing each other in a good way adds, in points. */
export const KINSHIP = 10
/** A kind of customers with fewer cases counts mostly as is usual in the firm: so many usual cases are added to one's own. */
export const PRIOR = 20

const byLevel = [0, 0.5, 0.85, 1]
const between = (value: number): number => Math.min(1, Math.max(0, value))

/** Why an adviser may not look after a party; null where they may. Whoever looks after it already need not take new ones. */
export function barredBy(party: PartyFacts, adviser: AdviserFacts, pair: PairFacts): (typeof barredReasons)[number] | null {
  if (!adviser.active) return 'inactive'
  if (adviser.away) return 'away'
  if (pair.kinship === 'exclude') return 'kinship'
  if (party.wish.unwanted.includes(adviser.id)) return 'unwanted'
  return adviser.takesNew || party.ownerId === adviser.id ? null : 'takes-no-new'
}

/** The language that a party is to be spoken to in: as wished, else as in the file. */
export const languageOf = (party: PartyFacts): string | null => party.wish.language ?? party.language

/** Speaks it, how well. Someone who speaks one Mandarin is understood in the other. */
export function languageScore(party: PartyFacts, { languages }: AdviserFacts): number {
  const asked = languageOf(party)
  if (!asked) return OPEN
  const other = asked === 'zh-CN' ? 'zh-TW' : asked === 'zh-TW' ? 'zh-CN' : null
  return Math.max(byLevel[languages[asked] ?? 0]!, other ? byLevel[languages[other] ?? 0]! * 0.95 : 0)
}

/** The level at a topic: of the topic itself or of a group above it. */
export const levelAt = ({ skills }: AdviserFacts, topic: string): number => skills.reduce((best, s) => (topic === s.topic || topic.startsWith(`${s.topic}/`) ? Math.max(best, s.level) : best), 0)

const needed = (need: string, topic: string): boolean => need.includes(topic.slice(topic.lastIndexOf('/') + 1))

/** The strongest open need counts half as much as all that was bought. */
const STRENGTHS = 10

/** What the party buys, by what it spent, and what it needs, by how strongly: how well the adviser knows it. */
export function skillScore({ topics, wanted, needs }: PartyFacts, adviser: AdviserFacts): number {
  if (!adviser.skills.length || (!topics.length && !wanted.length && !needs.length)) return OPEN
  let sum = 0
  let weight = 0
  for (const { topic, share } of topics) { sum += share * byLevel[levelAt(adviser, topic)]!; weight += share }
  for (const { topic, strength } of wanted) { sum += (strength / STRENGTHS) * byLevel[levelAt(adviser, topic)]!; weight += strength / STRENGTHS }
  for (const need of needs) {
    const level = adviser.skills.reduce((best, s) => (needed(need, s.topic) ? Math.max(best, s.level) : best), 0)
    if (level) { sum += 0.5 * byLevel[level]!; weight += 0.5 }
  }
  return weight ? sum / weight : OPEN
}

const keys = new Map<string, string>()

/** A place without what kind of place it is: 成都市 and 成都 are one. */
function bare(place: string): string {
  const known = keys.get(place)
  if (known !== undefined) return known
  const key = place.trim().replace(/(?:特别行政区|自治区|省|市|區|区|縣|县)$/u, '').toLowerCase()
  if (keys.size > 20_000) keys.clear()
  keys.set(place, key)
  return key
}

export const inPlaces = (place: string | null, areas: readonly string[]): boolean => place !== null && place !== '' && areas.some((area) => bare(area) === bare(place))

/** The same city, the same region, or from afar. */
export function areaScore({ city, region }: PartyFacts, { areas, remote }: AdviserFacts): number {
  if ((!city && !region) || !areas.length) return OPEN
  if (inPlaces(city, areas)) return 1
  return Math.max(inPlaces(region, areas) ? 0.7 : 0.1, remote ? 0.6 : 0)
}

/** Room left, with this one taken on. */
export const loadScore = ({ load, capacity }: AdviserFacts, effort: number, already: boolean): number => between(1 - (load + (already ? 0 : effort)) / capacity)

/** How well they know each other, and how that went: a dozen contacts are nearly all that can be, orders count double, complaints take away. */
export function historyScore({ contacts, orders, rated, perceived, complaints }: PairFacts): number {
  const familiar = 1 - Math.exp(-(contacts + 2 * orders) / 6)
  const quality = rated ? between(perceived / rated) : 0.9
  return between(0.3 + 0.7 * familiar * quality - 0.2 * Math.min(complaints, 3))
}

/** What the party asked for: the adviser, a woman or a man, a channel that they work on. */
export function wishScore({ wish }: PartyFacts, adviser: AdviserFacts): number {
  if (wish.asked.includes(adviser.id)) return 1
  const met = [wish.asked.length ? 0 : null, wish.gender ? (adviser.gender === wish.gender ? 1 : 0) : null, wish.channels.length && adviser.channels.length ? (wish.channels.some((c) => adviser.channels.includes(c)) ? 1 : 0) : null].filter((m) => m !== null)
  return met.length ? met.reduce((sum, m) => sum + m, 0) / met.length : OPEN
}

const none: Outcome = { kept: 0, before: 0, growth: null, rated: 0, perceived: 0 }

/** The adviser's share of kept customers of the party's kind, drawn towards the usual by `PRIOR` cases: (kept + PRIOR × usual) / (all + PRIOR). */
export function keptShare(own: Outcome, usual: Outcome): { own: number; usual: number } {
  const mean = usual.before ? usual.kept / usual.before : 0.5
  return { own: (own.kept + PRIOR * mean) / (own.before + PRIOR), usual: mean }
}

/** How the adviser's customers of this kind fared against the firm's: kept, grown, satisfied. Few cases say little. */
export function resultScore(party: PartyFacts, { outcomes }: AdviserFacts, usual: Usual): number {
  const cell = `${party.kind} ${party.tier}`
  const [own, all] = [outcomes[cell] ?? none, usual[cell] ?? none]
  const kept = keptShare(own, all)
  const weight = own.before / (own.before + PRIOR)
  const growth = own.growth !== null && all.growth !== null ? Math.max(-1, Math.min(1, (own.growth - all.growth) / 0.5)) * weight : 0
  const usualService = all.rated ? all.perceived / all.rated : 1
  const service = (own.perceived + PRIOR * usualService) / (own.rated + PRIOR) - usualService
  return between(OPEN + 0.5 * (0.5 * Math.max(-1, Math.min(1, (kept.own - kept.usual) / 0.15)) + 0.25 * growth + 0.25 * Math.max(-1, Math.min(1, service / 0.2))))
}

const takes = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value)

/** Whether the party is of those whom the adviser takes. */
export function typeScore({ kind, tier, stage }: PartyFacts, { kinds, tiers, stages }: AdviserFacts): number {
  if (!kinds.length && !tiers.length && !stages.length) return 0.7
  const of = kind === 'branch' || kind === 'department' ? 'organisation' : kind
  return [takes(kinds, of), takes(tiers, tier), takes(stages, stage)].filter(Boolean).length === 3 ? 1 : 0.1
}

/** What the fit is reckoned by. `together`: all are matched at once, so that capacities take the place of the part for load. */
export interface Scoring { rules: AdviserRules; usual: Usual; together: boolean }

/** The weight of each part, adding up to a hundred. */
export function sharesOf({ rules: { weights }, together }: Pick<Scoring, 'rules' | 'together'>): Record<FitPart, number> {
  const counted = fitParts.map((part) => [part, together && part === 'load' ? 0 : weights[part]] as const)
  const sum = counted.reduce((all, [, weight]) => all + weight, 0) || 1
  return Object.fromEntries(counted.map(([part, weight]) => [part, (100 * weight) / sum])) as Record<FitPart, number>
}

/** Each part of the fit, 0 to 1. */
export function scoresOf(party: PartyFacts, adviser: AdviserFacts, pair: PairFacts, { usual }: Scoring, effort: number): Record<FitPart, number> {
  return {
    language: languageScore(party, adviser), skills: skillScore(party, adviser), area: areaScore(party, adviser), load: loadScore(adviser, effort, party.ownerId === adviser.id), history: historyScore(pair), wishes: wishScore(party, adviser), results: resultScore(party, adviser, usual), type: typeScore(party, adviser),
  }
}

/** The fit of a party and an adviser, 0 to 100: the weighted parts, and a bonus where they had better be together. */
export function fitOf(scores: Record<FitPart, number>, shares: Record<FitPart, number>, pair: PairFacts): number {
  let sum = pair.kinship === 'prefer' ? KINSHIP : 0
  for (const part of fitParts) sum += shares[part] * scores[part]
  return Math.min(100, sum)
}
