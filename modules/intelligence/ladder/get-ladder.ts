import { sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Measure } from '../run/compute.ts'
import { hundredths } from '../insight/get-pyramid.ts'
import type { Ladder } from './contract.ts'

interface Row { what: string; code: number; parties: number; value: string; declining: number }

/** Parties and what they bring by rung, grade, level and type of loyalty, among those that the asker may see; a person's judgement counts as judged. One pass over the standings. */
export async function getLadder({ tx }: Context): Promise<Ladder> {
  const { rows: [run] } = await sql<{ as_of: string; measure: Measure }>`select as_of::text, measure from intelligence.run order by id desc limit 1`.execute(tx)
  const value = sql.raw(run?.measure === 'profit' ? 's.profit' : 's.revenue')
  const { rows } = await sql<Row>`
    select case when grouping(s.rung_shown) = 0 then 'rungs' when grouping(s.grade_shown) = 0 then 'grades' when grouping(s.level_shown) = 0 then 'levels' else 'types' end as what,
      coalesce(s.rung_shown, s.grade_shown, s.level_shown, s.type_shown)::int as code, count(*)::int as parties, coalesce(sum(${value}), 0)::bigint::text as value, count(*) filter (where s.stage_shown = 4)::int as declining
    from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null
    group by grouping sets ((s.rung_shown), (s.grade_shown), (s.level_shown), (s.type_shown)) order by 1, 2`.execute(tx)
  const of = (what: string) => rows.filter((r) => r.what === what).map(({ code, parties, value: cents, declining }) => ({ code, parties, value: hundredths(cents), declining }))
  return { asOf: run?.as_of ?? null, measure: run?.measure ?? null, currency: await getSetting(tx, 'firm.currency'), rungs: of('rungs'), grades: of('grades'), levels: of('levels'), types: of('types') }
}
