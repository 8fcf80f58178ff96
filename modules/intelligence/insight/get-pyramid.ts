import { sql } from 'kysely'
import { gini, topShare } from '#analytics/index.ts'
import { fromUnits } from '#kernel/money.ts'
import { getSetting } from '#modules/firm/api.ts'
import { inRawTransaction, readColumns } from '#platform/db/read-columns.ts'
import type { HttpContext } from '#platform/http/route.ts'
import type { Pyramid } from '../contract.ts'
import type { CutOffs, Measure } from '../run/compute.ts'

interface Layer { tier: number; customers: number; value: string }

/** The customer pyramid among the parties that the asker may see: a tier's customers and what they bring, and how concentrated it is. */
export async function getPyramid({ tx, actor, db }: HttpContext): Promise<Pyramid> {
  const { rows: [run] } = await sql<{ as_of: string; measure: Measure; ranking: CutOffs['ranking'] | null }>`select as_of::text, measure, cut_offs -> 'ranking' as ranking from intelligence.run order by id desc limit 1`.execute(tx)
  const ranked = run?.ranking?.measure ?? null
  const measure = ranked === 'composite' ? run!.measure : ranked
  const told = ranked === 'composite' || !ranked ? (measure === 'profit' ? 's.profit' : 's.revenue') : 's.importance'
  const column = sql.raw(told)
  const visible = sql`intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null where s.purchases > 0`
  const { rows: layers } = await sql<Layer>`select coalesce(s.tier_override, s.tier)::int as tier, count(*)::int as customers, sum(${column})::bigint::text as value from ${visible} group by 1 order by 1`.execute(tx)
  const { rows: classes } = await sql<{ class: string; customers: number; value: string }>`select s.abc as class, count(*)::int as customers, sum(s.revenue)::bigint::text as value from ${visible} and s.abc is not null group by 1 order by 1`.execute(tx)
  const names = await getSetting(tx, 'tiers.names')
  const concentration = await concentrationOf({ db, actor }, told)
  const customers = layers.reduce((n, l) => n + l.customers, 0)
  const total = layers.reduce((n, l) => n + Number(l.value), 0)
  return {
    asOf: run?.as_of ?? null, measure, ranked, window: ranked === 'composite' ? 'all' : run?.ranking?.window ?? 'all', currency: await getSetting(tx, 'firm.currency'), customers, ...concentration,
    tiers: layers.map((l) => ({ tier: l.tier, name: names[l.tier - 1] ?? String(l.tier), customers: l.customers, value: hundredths(l.value), share: total > 0 ? Number(l.value) / total : 0, customerShare: l.customers / customers })),
    abc: classes.map((c) => ({ ...c, value: hundredths(c.value) })),
  }
}

export const hundredths = (cents: string | null): string => fromUnits(BigInt(cents ?? 0) * 100n)

async function concentrationOf({ db, actor }: Pick<HttpContext, 'db' | 'actor'>, column: string): Promise<Pick<Pyramid, 'gini' | 'top20' | 'top1'>> {
  const { columns: [values] } = await inRawTransaction(db, actor, (client) => readColumns(client, `select ${column} from intelligence.standing s join parties.party p on p.id = s.party_id and p.survivor_id is null and p.deleted_at is null where s.purchases > 0 and ${column} is not null`, 1))
  const known = (n: number) => (Number.isFinite(n) ? n : null)
  return { gini: known(gini(values!)), top20: known(topShare(values!, 0.2)), top1: known(topShare(values!, 0.01)) }
}
