import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Holdout } from '../contract.ts'

/** The holdout in force with how many it keeps out, and every earlier draw. */
export async function getHoldout({ tx, now }: Pick<Context, 'tx' | 'now'>): Promise<Holdout> {
  const { rows: draws } = await sql<Holdout['draws'][number]>`
    select d.share, d.months, d.why, d.seed is distinct from lag(d.seed) over (order by d.drawn_at, d.id) as redrawn, to_json(d.drawn_at at time zone 'UTC')#>>'{}' || 'Z' as "drawnAt",
      case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as by
    from experiments.draw d left join people.member_name m on m.id = d.drawn_by order by d.drawn_at desc, d.id desc limit 100`.execute(tx)
  const { rows: [counted] } = await sql<{ held: number; parties: number; next: string | null }>`
    with living as materialized (select p.id from parties.party p where p.survivor_id is null and p.deleted_at is null)
    select (select count(*)::int from experiments.held_out(array(select id from living), ${now})) as held, (select count(*)::int from living) as parties, (${nextDraw}) as next`.execute(tx)
  const [latest] = draws
  return { share: latest?.share ?? 0, months: latest?.months ?? null, drawnAt: latest?.drawnAt ?? null, nextAt: counted!.next, held: counted!.held, parties: counted!.parties, draws }
}

/** When others are chosen: so many months after the present ones were. */
const nextDraw = sql`
  select to_json((min(same.drawn_at) + make_interval(months => latest.months)) at time zone 'UTC')#>>'{}' || 'Z'
  from (select * from experiments.draw order by drawn_at desc, id desc limit 1) latest join experiments.draw same on same.seed = latest.seed where latest.months is not null and latest.share > 0 group by latest.months`
