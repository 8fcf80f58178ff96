import { type RawBuilder, sql } from 'kysely'
import { dayFromNumber, dayIn, dayNumber, type Day } from '#kernel/date.ts'
import { evaluate } from '#modules/experiments/api.ts'
import { type Evaluation, outcomes, type Outcome } from '#modules/experiments/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'

/** What is compared: who was treated and who was left out by lot, of those who could be reached, each from the day they entered. */
export interface Parts { id: string; against: 'held' | 'firm'; from: Day; last: Day; to: Day; days: number; zone: string; share: number | undefined }

/** Days of the parties' own past that CUPED reads. */
const BEFORE = 180

/** When a campaign's parties entered, and against whom they are compared: the campaign's own holdout, for want of one the firm's; null where nobody was left out. */
export async function partsOf({ tx, now }: Context, { id, holdout, followDays }: Campaign, zone: string): Promise<Parts | null> {
  const { rows: [found] } = await sql<{ from: Day | null; last: Day | null; held: number; firm: number }>`
    select min(entered_at at time zone ${zone})::date::text as "from", max(entered_at at time zone ${zone})::date::text as last, count(*) filter (where part = 'held' and kept is null)::int as held, count(*) filter (where part = 'firm' and kept is null)::int as firm from campaigns.member where campaign_id = ${id}`.execute(tx)
  if (!found?.from || !found.last || !(found.held || found.firm)) return null
  const end = dayFromNumber(dayNumber(found.last) + followDays - 1)
  const today = dayIn(zone, now)
  return { id, against: found.held ? 'held' : 'firm', from: found.from, last: found.last, to: end < today ? end : today, days: followDays, zone, share: found.held && holdout > 0 ? holdout : undefined }
}

/** SQL of one side: `party_id` and the day from which each counts, moved by some days. */
export const side = ({ id, zone }: Pick<Parts, 'id' | 'zone'>, part: 'treated' | 'held' | 'firm', { segmentId, later = 0 }: { segmentId?: string; later?: number } = {}): RawBuilder<unknown> => sql`
  select m.party_id, (m.entered_at at time zone ${zone})::date + ${later}::int as day from campaigns.member m where m.campaign_id = ${id} and m.part = ${part} and m.kept is null and ${segmentId ? sql`m.segment_id = ${segmentId}` : sql`true`}`

/** One outcome of both sides. */
export const compare = (context: Pick<Context, 'tx'>, parts: Parts, outcome: Outcome, segmentId?: string): Promise<Evaluation> =>
  evaluate(context, { treated: side(parts, 'treated', { ...(segmentId && { segmentId }) }), control: side(parts, parts.against, { ...(segmentId && { segmentId }) }), outcome, from: parts.from, to: parts.to, days: parts.days, before: BEFORE, ...(parts.share !== undefined && { share: parts.share }) })

/** All outcomes, one after the other. */
export async function compareAll(context: Pick<Context, 'tx'>, parts: Parts): Promise<Evaluation[]> {
  const found: Evaluation[] = []
  for (const outcome of outcomes) found.push(await compare(context, parts, outcome))
  return found
}

/** What the treated bought less in as many days after as they were followed: what a campaign only pulled forward. Null until those days are over. */
export async function pulledForward(context: Context, parts: Parts): Promise<number | null> {
  const from = dayFromNumber(dayNumber(parts.from) + parts.days)
  const to = dayFromNumber(dayNumber(parts.last) + 2 * parts.days - 1)
  if (to >= dayIn(parts.zone, context.now)) return null
  const { inAll } = await evaluate(context, { treated: side(parts, 'treated', { later: parts.days }), control: side(parts, parts.against, { later: parts.days }), outcome: 'revenue', from, to, days: parts.days })
  return inAll?.value ?? null
}
