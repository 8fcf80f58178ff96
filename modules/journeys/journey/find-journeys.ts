import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type CellOwner, type Journey, journeyRefusals as r } from '../contract.ts'

/** The journeys with their stages in order, built-in ones first. */
export async function findJourneys({ tx }: Pick<Context, 'tx'>, id?: string): Promise<Journey[]> {
  const { rows } = await sql<Journey>`
    select j.id::text, j.key, j.label, j.active, j.version,
      (select json_agg(json_build_object('key', s.key, 'label', s.label, 'stages', s.stages, 'kinds', s.kinds, 'followDays', s.follow_days) order by s.position) from journeys.stage s where s.journey_id = j.id) as stages
    from journeys.journey j where ${id === undefined ? sql`true` : sql`j.id = ${id}`} order by j.key is null, j.id`.execute(tx)
  return rows
}

/** One journey. */
export async function readJourney(context: Pick<Context, 'tx'>, id: string): Promise<Journey> {
  const [found] = await findJourneys(context, id)
  if (!found) throw new Refusal(r['not-found'], { id })
  return found
}

/** Who answers for which cells of a journey. */
export async function readOwners({ tx }: Pick<Context, 'tx'>, id: string): Promise<CellOwner[]> {
  const { rows } = await sql<CellOwner>`
    select o.stage, o.channel, o.member_id::text as "memberId", m.name, o.quiet_days as "quietDays"
    from journeys.owner o join journeys.stage s on s.journey_id = o.journey_id and s.key = o.stage join people.member_name m on m.id = o.member_id where o.journey_id = ${id} order by s.position, o.channel`.execute(tx)
  return rows
}
