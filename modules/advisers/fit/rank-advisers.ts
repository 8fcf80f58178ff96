import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { getSetting } from '#modules/firm/api.ts'
import { requireParty } from '#modules/parties/api.ts'
import { reach } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Candidate, rankAdvisers as contract } from '../contract.ts'
import { chooseChannels } from './choose-channel.ts'
import { effortOf } from './effort.ts'
import { explain } from './explain.ts'
import { type AdviserFacts, nothing } from './facts.ts'
import { readAdviserFacts } from './read-advisers-facts.ts'
import { readPartyFacts } from './read-party-facts.ts'
import { readWays } from './read-ways.ts'
import { barredBy, fitOf, scoresOf, type Scoring, sharesOf } from './score.ts'

/** Advisers for one party, the best first, then those who may not; each with reasons and the channel that suits both. */
export async function rankAdvisers(context: Context, partyId: string, options: Ranking = {}): Promise<ReplyOf<typeof contract>> {
  await requireParty(context, partyId)
  await audit(context, { action: 'read', object: 'party', id: partyId })
  return rank(context, partyId, options)
}

/** `of`: only these advisers, whether they take part or not. `together`: as where many are matched at once. */
export interface Ranking { of?: readonly string[] | null; together?: boolean }

/** The same, for whoever has looked at the rights before. */
export async function rank(context: Context, partyId: string, { of = null, together = false }: Ranking = {}): Promise<ReplyOf<typeof contract>> {
  const { tx, actor } = context
  const rules = await getSetting(tx, 'advisers.rules')
  const { advisers, usual } = await readAdviserFacts(context, rules, of)
  const { parties: [party], pairs } = await readPartyFacts(context, sql`select parties.survivor_of(${partyId})`, advisers)
  const scoring: Scoring = { rules, usual, together }
  const shares = sharesOf(scoring)
  if (!party) return { items: [], weights: shares }
  const [effort, open, ways] = [effortOf(rules.effort, party.tier), reach(actor, 'match', 'adviser') !== null, await readWays(context, party.id)]
  const items = advisers.map((adviser: AdviserFacts): Candidate => {
    const pair = pairs.get(party.id)?.get(adviser.id) ?? nothing
    const scores = scoresOf(party, adviser, pair, scoring, effort)
    return {
      adviser: { id: adviser.id, name: adviser.name, unitName: adviser.unitName }, present: party.ownerId === adviser.id, fit: Math.round(10 * fitOf(scores, shares, pair)) / 10, barred: barredBy(party, adviser, pair),
      parts: explain(party, adviser, pair, { scoring, scores, shares, open }), load: adviser.load, capacity: adviser.capacity, channel: chooseChannels(ways, party.wish, adviser.channels)[0] ?? null,
    }
  })
  return { items: items.sort((a, b) => Number(a.barred !== null) - Number(b.barred !== null) || b.fit - a.fit), weights: shares }
}
