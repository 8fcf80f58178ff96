import { sql } from 'kysely'
import { dayIn } from '#kernel/date.ts'
import { fromUnits } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { monthlyValueSql } from '#modules/orders/facts.ts'
import { intelligenceRefusals, type Relationship } from '../contract.ts'
import { type CutOffs, shareAbove } from '../run/compute.ts'
import { becauseOf, type StoredHistory } from './because.ts'

interface Row extends StoredHistory {
  id: string; profit: string | null
  r: number | null; f: number | null; m: number | null; tier: number | null; abc: string | null; stage: number; growth: number; acquaintance: number; loyalty: number; computed_at: Date
  stage_override: number | null; tier_override: number | null; loyalty_override: number | null
  run_as_of: string | null; model: string | null; rule: string | null; cut_offs: CutOffs | null; zone: string; currency: string
  overrides: ({ what: string } & NonNullable<Relationship['stage']['override']>)[]; history: Relationship['history']; months: Relationship['value']['months']
}

/** The standing of a relationship as of today, with the numbers that say why. One statement reads it; the rhythm is worked out from it as the whole run works it out. */
export async function getRelationship({ tx, now }: Context, { id }: { id: string }): Promise<Relationship> {
  const { rows: [row] } = await sql<Row>`
    select s.*, p.id::text, s.first_day::text, s.last_day::text, run.as_of::text as run_as_of, run.model, run.rule, run.cut_offs,
      coalesce((select value #>> '{}' from firm.setting where key = 'firm.zone'), 'Asia/Shanghai') as zone, coalesce((select value #>> '{}' from firm.setting where key = 'firm.currency'), 'CNY') as currency,
      coalesce((select json_agg(json_build_object('what', o.what, 'value', o.value, 'reason', o.reason, 'until', o.until, 'byName', m.name, 'at', o.at)) from intelligence.override o left join people.member_name m on m.id = o.by where o.party_id = p.id and o.ended_at is null and o.until >= current_date), '[]') as overrides,
      coalesce((select json_agg(json_build_object('day', h.day, 'stage', h.stage, 'tier', h.tier, 'loyalty', h.loyalty, 'r', h.r, 'f', h.f, 'm', h.m) order by h.day desc) from (select * from intelligence.standing_history h where h.party_id = p.id order by h.day desc limit 50) h), '[]') as history,
      coalesce((${monthlyValueSql(sql`p.id`, 12, now)}), '[]') as months
    from parties.party p join intelligence.standing s on s.party_id = p.id left join intelligence.run on run.id = (select max(id) from intelligence.run)
    where p.id = (select coalesce(a.survivor_id, a.id) from parties.party a where a.id = ${id})`.execute(tx)
  if (!row) throw new Refusal(intelligenceRefusals['no-standing'], { id })
  return presented(row, dayIn(row.zone, now))
}

function presented(row: Row, today: string): Relationship {
  const because = becauseOf(row, today, row.cut_offs?.firmGap)
  const overridden = (what: 'stage' | 'tier' | 'loyalty') => row.overrides.find((o) => o.what === what) ?? null
  const shown = (what: 'stage' | 'tier' | 'loyalty') => ({ code: overridden(what)?.value ?? row[what] ?? 0, computed: row[what] ?? 0, override: overridden(what) })
  const measured = row.cut_offs?.measure === 'profit' ? row.profit : row.revenue
  return {
    partyId: row.id, asOf: today, model: row.model, computedAt: row.computed_at.toISOString(), firstDay: row.first_day, lastDay: row.last_day,
    because,
    stage: { ...shown('stage'), growth: row.growth, acquaintance: row.acquaintance },
    tier: { ...shown('tier'), measure: row.cut_offs?.measure ?? null, shareAbove: row.tier && row.cut_offs && measured !== null ? shareAbove(row.cut_offs.ranks, Number(measured)) : null },
    loyalty: shown('loyalty'), abc: row.abc,
    rfm: { r: row.r, f: row.f, m: row.m, rule: row.rule, recency: because.gapNow, runAsOf: row.run_as_of },
    value: { revenue: hundredths(row.revenue), profit: row.profit === null ? null : hundredths(row.profit), currency: row.currency, months: row.months },
    history: row.history,
  }
}

const hundredths = (cents: string): string => fromUnits(BigInt(cents) * 100n)
