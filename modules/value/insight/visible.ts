import { type RawBuilder, sql } from 'kysely'
import { fromUnits } from '#kernel/money.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { RunRow } from '../run/open-run.ts'
import type { Statement } from './contract.ts'

/** Hundredths as money. */
export const money = (cents: number | string | bigint | null): string => fromUnits(BigInt(typeof cents === 'number' ? Math.round(cents) : cents ?? 0) * 100n)

/** Customers among the parties that the asker may see. */
export const customersWith = (join: RawBuilder<unknown>): RawBuilder<unknown> => sql`value.party v join parties.party p on p.id = v.party_id and p.survivor_id is null and p.deleted_at is null ${join} where v.purchases > 0`
export const customers = customersWith(sql``)

/** Sums of the statement's lines, in hundredths. */
export interface Sums { customers: number; gross: string; discounts: string; returns: string; goods: string; assumed: boolean; information: string; bargaining: string; carrying: string; untold: string; rewards: string; acquisition: string; retention: string; net: string; residual: string; growth: string; saved: string }
export const sums: RawBuilder<unknown> = sql`count(*)::int as customers, coalesce(sum(v.gross_cents), 0)::text as gross, coalesce(sum(v.discount_cents), 0)::text as discounts, coalesce(sum(v.returns_cents), 0)::text as returns, coalesce(sum(v.cost_cents), 0)::text as goods, coalesce(bool_or(v.cost_assumed), false) as assumed,
  coalesce(sum(v.information_cents), 0)::text as information, coalesce(sum(v.bargaining_cents), 0)::text as bargaining, coalesce(sum(v.carrying_cents), 0)::text as carrying, coalesce(sum(v.untold_cents), 0)::text as untold, coalesce(sum(v.rewards_cents), 0)::text as rewards,
  coalesce(sum(v.acquisition_cents), 0)::text as acquisition, coalesce(sum(v.retention_cents), 0)::text as retention, coalesce(sum(v.net_cents), 0)::text as net, coalesce(sum(v.residual_cents), 0)::text as residual, coalesce(sum(greatest(v.potential_cents, 0)), 0)::text as growth, coalesce(sum(v.saved_cents), 0)::text as saved`

export const serviceOf = (s: Pick<Sums, 'information' | 'bargaining' | 'carrying' | 'untold'>): number => Number(s.information) + Number(s.bargaining) + Number(s.carrying) + Number(s.untold)

/** Sums as a statement. */
export const statementOf = (s: Sums): Statement => ({
  gross: money(s.gross), discounts: money(s.discounts), returns: money(s.returns), revenue: money(Number(s.gross) - Number(s.discounts) - Number(s.returns)), goods: money(s.goods), assumed: s.assumed,
  service: { information: money(s.information), bargaining: money(s.bargaining), carrying: money(s.carrying), untold: money(s.untold), total: money(serviceOf(s)) },
  rewards: money(s.rewards), acquisition: money(s.acquisition), retention: money(s.retention), net: money(s.net),
})

/** Several sums added up. */
export function addUp(parts: readonly Sums[]): Sums {
  const add = (key: Exclude<keyof Sums, 'customers' | 'assumed'>): string => String(parts.reduce((n, p) => n + Number(p[key]), 0))
  return {
    customers: parts.reduce((n, p) => n + p.customers, 0), assumed: parts.some((p) => p.assumed), gross: add('gross'), discounts: add('discounts'), returns: add('returns'), goods: add('goods'),
    information: add('information'), bargaining: add('bargaining'), carrying: add('carrying'), untold: add('untold'), rewards: add('rewards'), acquisition: add('acquisition'), retention: add('retention'), net: add('net'), residual: add('residual'), growth: add('growth'), saved: add('saved'),
  }
}

/** The last whole run, as pages need it. */
export interface ShownRun { asOf: string; versionId: string | null; terms: RunRow['terms']; ratios: { spread?: number; retention?: number; newcomer?: number; returns?: number | null; unplaced?: number; /** The day of the last order of all, as a number. */ lastDay?: number | null } }
export async function shownRun(tx: Tx): Promise<ShownRun | undefined> {
  const { rows: [run] } = await sql<ShownRun>`select as_of::text as "asOf", version_id::text as "versionId", terms, ratios from value.run where finished_at is not null order by id desc limit 1`.execute(tx)
  return run
}
