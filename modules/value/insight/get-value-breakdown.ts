import { type RawBuilder, sql } from 'kysely'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { splits, ValueBreakdown } from './contract.ts'
import { money, shownRun, statementOf, type Sums, sums } from './visible.ts'
import { requireCosts } from './require-costs.ts'

type Split = (typeof splits)[number]

/** A key and a name for each party. */
const splitBy: Readonly<Record<Split, { key: RawBuilder<unknown>; name: RawBuilder<unknown>; join: RawBuilder<unknown> }>> = {
  layer: { key: sql`v.layer::text`, name: sql`null::text`, join: sql`` },
  class: { key: sql`v.class::text`, name: sql`null::text`, join: sql`` },
  unit: { key: sql`p.unit_id::text`, name: sql`max(u.name)`, join: sql`left join people.unit u on u.id = p.unit_id` },
  owner: { key: sql`p.owner_id::text`, name: sql`max(m.name)`, join: sql`left join people.member_name m on m.id = p.owner_id` },
  tag: { key: sql`t.id::text`, name: sql`max(t.name)`, join: sql`join parties.party_tag g on g.party_id = p.id join parties.tag t on t.id = g.tag_id` },
}

/** The year's statement by a split, the most profitable part first. */
export async function getValueBreakdown({ tx, actor }: Context, { by }: { by: Split }): Promise<ValueBreakdown> {
  requireCosts(actor)
  const [run, currency, names] = [await shownRun(tx), await getSetting(tx, 'firm.currency'), await getSetting(tx, 'tiers.names')]
  const { key, name, join } = splitBy[by]
  const { rows } = await sql<Sums & { key: string | null; name: string | null }>`
    select ${key} as key, ${name} as name, ${sums} from value.party v join parties.party p on p.id = v.party_id and p.survivor_id is null and p.deleted_at is null ${join}
    where v.purchases > 0 group by 1 order by ${by === 'layer' || by === 'class' ? sql`1` : sql`sum(v.net_cents) desc`} limit 200`.execute(tx)
  return { by, asOf: run?.asOf ?? null, currency, parts: rows.map((r) => ({ key: r.key, name: by === 'layer' ? names[Number(r.key) - 1] ?? '' : r.name ?? '', customers: r.customers, statement: statementOf(r), residual: money(r.residual) })) }
}
