import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { effortOf } from '../fit/effort.ts'
import { type Adviser, adviserRefusals } from '../contract.ts'

/** Those who have a profile and are members still; with all others who could be advisers where asked for. */
export const readAdvisers = (context: Context, { all }: { all: boolean }): Promise<Adviser[]> => read(context, all ? sql`m.active` : sql`m.active and p.member_id is not null`)

/** One member as an adviser. */
export async function readAdviser(context: Context, id: string): Promise<Adviser> {
  const [found] = await read(context, sql`m.id = ${id}`)
  if (!found) throw new Refusal(adviserRefusals['not-found'], { id })
  return found
}

type Row = Omit<Adviser, 'capacityUsed' | 'parties' | 'load' | 'countedAt'> & { loads: { tier: number; parties: number }[]; countedAt: string | null }

async function read(context: Context, where: RawBuilder<unknown>): Promise<Adviser[]> {
  const rules = await getSetting(context.tx, 'advisers.rules')
  const { rows } = await sql<Row>`
    select json_build_object('id', m.id::text, 'name', m.name, 'unitName', u.name, 'active', m.active) as member, p.member_id is not null as known, coalesce(p.active, false) as active, coalesce(p.takes_new, true) as "takesNew", p.capacity,
      coalesce(p.skills, '[]') as skills, coalesce(p.languages, '[]') as languages, coalesce(p.areas, '{}') as areas, coalesce(p.remote, false) as remote, coalesce(p.channels, '{}') as channels, coalesce(p.working_days, '{1,2,3,4,5}') as "workingDays",
      coalesce(p.kinds, '{}') as kinds, coalesce(p.tiers, '{}') as tiers, coalesce(p.stages, '{}') as stages, p.gender, p.leave_from::text as "leaveFrom", p.leave_to::text as "leaveTo", p.note, coalesce(p.version, 0) as version,
      (m.id = access.owner('adviser.update') or people.reaches(m.id, 'adviser.update')) is true as "mayChange", coalesce(l.loads, '[]') as loads, to_json(l.at at time zone 'UTC')#>>'{}' || 'Z' as "countedAt"
    from people.member_name m join people.unit u on u.id = m.unit_id left join advisers.profile p on p.member_id = m.id
    left join lateral (select json_agg(json_build_object('tier', a.tier, 'parties', a.parties)) as loads, max(a.at) as at from advisers.load a where a.member_id = m.id) l on true
    where ${where} order by p.member_id is null, m.sort_name, m.id`.execute(context.tx)
  return rows.map(({ loads, ...row }) => ({
    ...row, capacityUsed: row.capacity ?? rules.capacity, parties: loads.reduce((sum, l) => sum + l.parties, 0), load: loads.reduce((sum, l) => sum + l.parties * effortOf(rules.effort, l.tier), 0),
  }))
}
