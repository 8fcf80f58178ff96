import { type FitPart, fitParts, type PartOfFit } from '../contract.ts'
import type { AdviserFacts, PairFacts, PartyFacts } from './facts.ts'
import { inPlaces, keptShare, KINSHIP, languageOf, languageScore, levelAt, PRIOR, type Scoring, skillScore, OPEN } from './score.ts'

type Said = PartOfFit['because']
const say = (key: string, params: Said['params'] = {}): Said => ({ key, params })

/** What each part of a fit gives and why, by keys that the pages put into words. Figures of how an adviser's customers fared are told only where `open`. */
export function explain(party: PartyFacts, adviser: AdviserFacts, pair: PairFacts, { scoring, scores, shares, open }: { scoring: Scoring; scores: Record<FitPart, number>; shares: Record<FitPart, number>; open: boolean }): PartOfFit[] {
  const because: Record<FitPart, Said> = {
    language: ofLanguage(party, adviser), skills: ofSkills(party, adviser), area: ofArea(party, adviser), load: say('load', { load: adviser.load, capacity: adviser.capacity }), history: ofHistory(pair), wishes: ofWishes(party, adviser, scores.wishes), results: open ? ofResults(party, adviser, scoring) : say('closed'), type: ofType(adviser, scores.type),
  }
  const parts = fitParts.map((part): PartOfFit => ({ part, points: round(shares[part] * scores[part]), most: round(shares[part]), because: because[part] }))
  return pair.kinship === 'prefer' ? [...parts, { part: 'kinship', points: KINSHIP, most: KINSHIP, because: say('prefer') }] : parts
}

const round = (points: number): number => Math.round(points * 10) / 10

function ofLanguage(party: PartyFacts, adviser: AdviserFacts): Said {
  const language = languageOf(party)
  if (!language) return say('unknown')
  return languageScore(party, adviser) ? say('speaks', { language, level: adviser.languages[language] ?? 2 }) : say('not', { language })
}

const listed = (topics: readonly string[]): string => topics.map((topic) => topic.slice(topic.lastIndexOf('/') + 1)).join('、')

function ofSkills(party: PartyFacts, adviser: AdviserFacts): Said {
  const [bought, wanted] = [party.topics, party.wanted].map((of) => of.slice(0, 3).map(({ topic }) => topic)) as [string[], string[]]
  const all = [...new Set([...wanted, ...bought])]
  const score = skillScore(party, adviser)
  if (!adviser.skills.length) return say('no-skills')
  if (!all.length && score === OPEN) return say('unknown')
  const known = all.filter((topic) => levelAt(adviser, topic) > 0)
  if (!known.length) return score > 0 ? say('need') : say('not', { topics: listed(all) })
  const level = Math.max(...known.map((topic) => levelAt(adviser, topic)))
  const needed = known.filter((topic) => wanted.includes(topic))
  if (!needed.length) return say('knows', { topics: listed(known), level })
  return say('knows-needed', { needed: listed(needed), topics: listed(known.filter((topic) => !wanted.includes(topic))), level })
}

function ofArea({ city, region }: PartyFacts, { areas, remote }: AdviserFacts): Said {
  const place = city ?? region
  if (!place || !areas.length) return say('unknown')
  if (inPlaces(city, areas)) return say('city', { place })
  if (inPlaces(region, areas)) return say('region', { place: region! })
  return say(remote ? 'remote' : 'far', { place })
}

function ofHistory({ contacts, orders, complaints }: PairFacts): Said {
  if (complaints) return say('complaints', { contacts, orders, complaints })
  return contacts || orders ? say('history', { contacts, orders }) : say('none')
}

function ofWishes({ wish }: PartyFacts, adviser: AdviserFacts, score: number): Said {
  if (wish.asked.includes(adviser.id)) return say('asked')
  if (wish.asked.length) return say('asked-other')
  return score === OPEN && !wish.gender && !wish.channels.length ? say('none') : say(score > OPEN ? 'met' : 'not-met')
}

function ofResults(party: PartyFacts, { outcomes }: AdviserFacts, { usual }: Scoring): Said {
  const cell = `${party.kind} ${party.tier}`
  const [own, all] = [outcomes[cell], usual[cell]]
  if (!own?.before || !all?.before) return say('none')
  const kept = keptShare(own, all)
  return say(own.before < PRIOR ? 'few' : 'kept', { own: Math.round(100 * own.kept / own.before), usual: Math.round(100 * kept.usual), cases: own.before })
}

const ofType = ({ kinds, tiers, stages }: AdviserFacts, score: number): Said => say(!kinds.length && !tiers.length && !stages.length ? 'any' : score === 1 ? 'takes' : 'not')
