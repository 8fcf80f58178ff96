import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { cycleRefusals, type ValueCycle } from './contract.ts'

/** Turns of the cycle, those under way first, with what their layers bring now or brought when they ended. */
export async function readCycles({ tx }: Pick<Context, 'tx'>, id?: string): Promise<ValueCycle[]> {
  const currency = await getSetting(tx, 'firm.currency')
  const { rows } = await sql<Omit<ValueCycle, 'currency'>>`
    select c.id::text, c.layer::int, c.name, json_build_object('id', m.id::text, 'name', m.name) as owner, c.step, c.information, c.analysis, c.treatment, c.created, c.started_on::text as "startedOn", c.due_on::text as "dueOn", c.ended_on::text as "endedOn",
      c.before, coalesce(c.after, f.figures) as now, c.version, (select count(*)::int from work.item w where w.ref_object = 'value-cycle' and w.ref_id = c.id and w.outcome is null) as open
    from intelligence.value_cycle c join people.member_name m on m.id = c.owner_id left join lateral (select intelligence.layer_figures(c.layer) as figures where c.after is null) f on true
    where ${id === undefined ? sql`true` : sql`c.id = ${id}`} order by c.step = 'ended', c.due_on, c.id limit 200`.execute(tx)
  return rows.map((row) => ({ ...row, currency }))
}

/** One turn, or a refusal. */
export async function requireCycle(context: Pick<Context, 'tx'>, id: string): Promise<ValueCycle> {
  const [cycle] = await readCycles(context, id)
  if (!cycle) throw new Refusal(cycleRefusals['no-cycle'], { id })
  return cycle
}
