import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sampleSize } from '#analytics/index.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Campaign, campaignRefusals, type findCampaigns as contract, type Wave } from './contract.ts'

/** Campaigns, the latest first: of a state, or that touch a stretch of time by their own time or a wave's. */
export const readCampaigns = (context: Pick<Context, 'tx'>, { state, from, to }: Pick<QueryOf<typeof contract>, 'state' | 'from' | 'to'>): Promise<Campaign[]> =>
  read(context, sql`${state ? sql`c.state = ${state}` : sql`true`} and ${from && to ? sql`(c.starts_at <= ${to}::timestamptz and coalesce(c.ends_at, c.starts_at) >= ${from}::timestamptz or exists (select from campaigns.wave w where w.campaign_id = c.id and w.due_at between ${from}::timestamptz and ${to}::timestamptz))` : sql`true`}`)

/** A campaign with all that was decided for it. */
export async function readCampaign(context: Pick<Context, 'tx'>, id: string): Promise<Campaign> {
  const [found] = await read(context, sql`c.id = ${id}`)
  if (!found) throw new Refusal(campaignRefusals['not-found'], { id })
  return found
}

const instant = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`to_json(${column} at time zone 'UTC')#>>'{}' || 'Z'`
const member = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select json_build_object('id', m.id::text, 'name', m.name) from people.member_name m where m.id = ${column})`
const segments = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((select json_agg(json_build_object('id', u.id::text, 'name', coalesce(s.name, '…')) order by u.ord) from unnest(${column}) with ordinality u (id, ord) left join segments.segment s on s.id = u.id), '[]')`
const cents = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`(${column} / 100.0)::numeric(18, 2)::text`

async function read({ tx }: Pick<Context, 'tx'>, where: RawBuilder<unknown>): Promise<Campaign[]> {
  const { rows } = await sql<Campaign>`
    select c.id::text, c.name, c.goal, c.measure, c.target::float8 as target, c.state, ${member(sql`c.owner_id`)} as owner, c.purpose, c.priority, ${cents(sql`c.budget_cents`)} as budget, c.costs, ${segments(sql`c.segments`)} as segments, ${segments(sql`c.excluded`)} as excluded,
      coalesce((select json_agg(json_build_object('id', p.id::text, 'name', p.name) order by p.id) from parties.party p where p.id = any (c.seeds)), '[]') as seeds, c.late, c.holdout, c.follow_days as "followDays", ${instant(sql`c.starts_at`)} as "startsAt", ${instant(sql`c.ends_at`)} as "endsAt",
      json_build_object('treated', c.treated, 'held', c.held, 'firm', c.firm) as members,
      case when c.state = 'running' and c.enrolled_at is null then json_build_object('entered', c.treated + c.held + c.firm, 'of', (select coalesce(sum(s.members), 0) from segments.segment s where s.id = any (c.segments))) end as enrolling,
      coalesce((select json_agg(${waveJson} order by w.number) from campaigns.wave w where w.campaign_id = c.id), '[]') as waves, c.problem, ${member(sql`c.asked_by`)} as "askedBy", ${member(sql`c.approved_by`)} as "approvedBy", ${instant(sql`c.begun_at`)} as "begunAt", ${instant(sql`c.ended_at`)} as "endedAt", ${instant(sql`c.updated_at`)} as "updatedAt", c.version
    from campaigns.campaign c where ${where} order by c.id desc`.execute(tx)
  return rows.map((row) => ({ ...row, waves: row.waves.map(withPlan) }))
}

const waveJson = sql`json_build_object('id', w.id::text, 'number', w.number, 'name', w.name, 'dueAt', ${instant(sql`w.due_at`)}, 'channel', w.channel, 'toWhom', w.to_whom, 'variants', w.variants, 'test', w.test, 'state', w.state, 'phase', w.phase, 'winner', w.winner, 'decided', w.decided,
  'decidedAt', ${instant(sql`w.decided_at`)}, 'queued', w.queued, 'withheld', w.withheld, 'withoutOffer', w.without_offer)`

const withPlan = (wave: Wave): Wave => ({ ...wave, planned: planOf(wave) })

function planOf({ test, variants }: Wave): Wave['planned'] {
  if (!test || test.base * (1 + test.lift) >= 1) return null
  const { perArm, singleLook } = sampleSize({ base: test.base, lift: test.lift, arms: variants.length })
  return { perVariant: perArm, singleLook }
}
