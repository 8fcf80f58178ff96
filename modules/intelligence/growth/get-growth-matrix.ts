import { sql } from 'kysely'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { hundredths } from '../insight/get-pyramid.ts'
import { growthCellNames } from '../standing/vocabulary.ts'
import { inCell, referredInto } from './cell-sql.ts'
import type { GrowthMatrix } from './contract.ts'

interface Row { loyalty: boolean; acquisition: boolean; expansion: boolean; diversification: boolean; loyalty_b: boolean; acquisition_b: boolean; expansion_b: boolean; diversification_b: boolean; customers: number; known: string; fresh: string; known_b: string; fresh_b: string }
type Plans = Record<string, GrowthMatrix['cells'][number]['plan']>

/** The growth matrix among the parties that the asker may see, over the year up to the last run. Standings keep what was bought of products there already and of new ones, so it is one pass over them. */
export async function getGrowthMatrix({ tx }: Context): Promise<GrowthMatrix> {
  const { rows: [run] } = await sql<{ as_of: string }>`select as_of::text from intelligence.run order by id desc limit 1`.execute(tx)
  const flags = growthCellNames.flatMap((cell) => [sql`coalesce(${inCell(cell, 's')}, false) as ${sql.ref(cell)}`, sql`coalesce(${inCell(cell, 's', true)}, false) as ${sql.ref(`${cell}_b`)}`])
  const { rows } = await sql<Row>`
    select ${sql.join(flags)}, count(*)::int as customers, sum(s.sold_known)::bigint::text as known, sum(s.sold_new)::bigint::text as fresh, sum(s.known_before)::bigint::text as known_b, sum(s.new_before)::bigint::text as fresh_b
    from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null
    where s.sold_known > 0 or s.sold_new > 0 or s.known_before > 0 or s.new_before > 0 group by ${sql.join(growthCellNames.flatMap((_, i) => [sql.lit(2 * i + 1), sql.lit(2 * i + 2)]))}`.execute(tx)
  const plans = await readPlans(tx)
  return {
    asOf: run?.as_of ?? null, from: run ? dayFromNumber(dayNumber(run.as_of) - 364) : null, currency: await getSetting(tx, 'firm.currency'),
    cells: growthCellNames.map((cell) => ({ cell, ...measuredIn(rows, cell, ''), before: measuredIn(rows, cell, '_b'), plan: plans[cell] ?? null })),
    moves: movesOf(rows), combinations: { referred: await referred(tx), widened: counted(rows.filter((r) => r.loyalty && r.expansion), (r) => BigInt(r.known) + BigInt(r.fresh)) },
  }
}

const counted = (rows: readonly Row[], money: (row: Row) => bigint) => ({ customers: rows.reduce((n, r) => n + r.customers, 0), money: hundredths(String(rows.reduce((sum, r) => sum + money(r), 0n))) })

function measuredIn(rows: readonly Row[], cell: (typeof growthCellNames)[number], when: '' | '_b') {
  const known = cell === 'loyalty' || cell === 'acquisition'
  return counted(rows.filter((r) => r[`${cell}${when}`]), (r) => BigInt(r[`${known ? 'known' : 'fresh'}${when}`]))
}

const movesOf = (rows: readonly Row[]): GrowthMatrix['moves'] => growthCellNames.flatMap((from) => growthCellNames.map((to) => ({ from, to, customers: rows.filter((r) => r[`${from}_b`] && r[to]).reduce((n, r) => n + r.customers, 0) }))).filter((m) => m.customers > 0)

/** New customers whom someone who had bought before referred. */
async function referred(tx: Context['tx']): Promise<GrowthMatrix['combinations']['referred']> {
  const { rows: [row] } = await sql<{ customers: number; cents: string }>`
    select count(*)::int as customers, coalesce(sum(s.sold_known + s.sold_new), 0)::bigint::text as cents from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null where ${referredInto('s')}`.execute(tx)
  return { customers: row!.customers, money: hundredths(row!.cents) }
}

async function readPlans(tx: Context['tx']): Promise<Plans> {
  const { rows } = await sql<{ cell: string; plan: string; owner: { id: string; name: string } | null; reviewOn: string | null }>`
    select g.cell, g.plan, case when m.id is not null then json_build_object('id', m.id::text, 'name', m.name) end as owner, g.review_on::text as "reviewOn" from intelligence.growth_plan g left join people.member_name m on m.id = g.owner_id`.execute(tx)
  return Object.fromEntries(rows.map(({ cell, ...plan }) => [cell, plan]))
}
