import { type RawBuilder, sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { splits, ValueBreakdown } from './contract.ts'
import { money, shownRun, statementOf, type Sums, sums } from './visible.ts'
import type { TierSource } from '../extension.ts'
import { tierOf } from './tier-of.ts'
import { requireCosts } from './require-costs.ts'

type Split = (typeof splits)[number]

/** A key and a name for each party. */
const splitBy: Readonly<Record<Exclude<Split, 'tier'>, { key: RawBuilder<unknown>; name: RawBuilder<unknown>; join: RawBuilder<unknown> }>> = {
  class: { key: sql`v.class::text`, name: sql`null::text`, join: sql`` },
  unit: { key: sql`p.unit_id::text`, name: sql`max(u.name)`, join: sql`left join people.unit u on u.id = p.unit_id` },
  owner: { key: sql`p.owner_id::text`, name: sql`max(m.name)`, join: sql`left join people.member_name m on m.id = p.owner_id` },
  tag: { key: sql`t.id::text`, name: sql`max(t.name)`, join: sql`join parties.party_tag g on g.party_id = p.id join parties.tag t on t.id = g.tag_id` },
}

const byTier = ({ join, tier }: TierSource) => ({ key: sql`(${tier})::text`, name: sql`null::text`, join })

/** The year's statement by a split, the most profitable part first. */
export async function getValueBreakdown({ tx, actor }: Context, { by }: { by: Split }): Promise<ValueBreakdown> {
  requireCosts(actor)
  const [run, currency, names] = [await shownRun(tx), await getSetting(tx, 'firm.currency'), await getSetting(tx, 'tiers.names')]
  const { key, name, join } = by === 'tier' ? byTier(await tierOf()) : splitBy[by]
  const { rows } = await sql<Sums & { key: string | null; name: string | null }>`
    select ${key} as key, ${name} as name, ${sums} from value.party v join parties.party p on p.id = v.party_id and p.survivor_id is null and p.deleted_at is null ${join}
    where v.purchases > 0 group by 1 order by ${by === 'tier' || by === 'class' ? sql`1` : sql`sum(v.net_cents) desc`} limit 200`.execute(tx)
  return { by, asOf: run?.asOf ?? null, currency, parts: rows.map((r) => ({ key: r.key, name: by === 'tier' ? names[Number(r.key) - 1] ?? '' : r.name ?? '', customers: r.customers, statement: statementOf(r), residual: money(r.residual) })) }
}
