import { sql } from 'kysely'
import { dayIn, dayNumber } from '#kernel/date.ts'
import { fromUnits } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import { monthlyValueSql } from '#modules/orders/facts.ts'
import { intelligenceRefusals, type judgedParts, type Relationship } from '../contract.ts'
import type { Evidence, JudgementRules } from '../judge/evidence.ts'
import { DUE } from '../policy/due-contacts.ts'
import { evidenceFrom } from '../signal/evidence-from.ts'
import { type CutOffs, shareAbove } from '../run/compute.ts'
import { becauseOf, rhythmOf, type StoredHistory } from './because.ts'
import { signalOf, type StoredSignals, toldEvidence } from './stored-signals.ts'

type Part = (typeof judgedParts)[number]
type Overrides = ({ what: string } & NonNullable<Relationship['stage']['override']>)[]

interface Row extends StoredHistory, StoredSignals {
  id: string; profit: string | null; importance: string | null; spread: number | null; alive_bp: number | null
  r: number | null; f: number | null; m: number | null; tier: number | null; abc: string | null; stage: number; growth: number; acquaintance: number; loyalty: number; rung: number; grade: number; level: number; type: number; computed_at: Date
  run_as_of: string | null; model: string | null; rule: string | null; cut_offs: CutOffs | null; zone: string; currency: string
  overrides: Overrides; history: Relationship['history']; months: Relationship['value']['months']; policies: ({ level: number } & NonNullable<Relationship['level']['policy']>)[]
}

const OVERRIDES = sql`coalesce((select json_agg(json_build_object('what', o.what, 'value', o.value, 'reason', o.reason, 'until', o.until, 'byName', m.name, 'at', o.at)) from intelligence.override o left join people.member_name m on m.id = o.by where o.party_id = p.id and o.ended_at is null and o.until >= current_date), '[]')`
const HISTORY = sql`coalesce((select json_agg(json_build_object('day', h.day, 'stage', h.stage, 'tier', h.tier, 'loyalty', h.loyalty, 'r', h.r, 'f', h.f, 'm', h.m, 'rung', h.rung, 'grade', h.grade, 'level', h.level, 'type', h.type) order by h.day desc) from (select * from intelligence.standing_history h where h.party_id = p.id order by h.day desc limit 50) h), '[]')`
const POLICIES = sql`coalesce((select json_agg(json_build_object('level', policy.level, 'active', policy.active, 'who', policy.who, 'memberName', m.name, 'channel', policy.channel, 'everyDays', policy.every_days, 'purpose', policy.purpose, 'bonds', policy.bonds,
  'lastContact', case when c.at > '-infinity' then (c.at at time zone 'UTC')::date end, 'dueOn', case when policy.active then ${DUE} end)) from intelligence.contact_policy policy left join people.member_name m on m.id = policy.member_id left join touchpoints.last_contact c on c.party_id = p.id), '[]')`

/** The standing of a relationship as of today, with the numbers that say why. One statement reads it; rhythm and doubt are worked out from it as the whole run works them out. */
export async function getRelationship({ tx, now }: Context, { id }: { id: string }): Promise<Relationship> {
  const { rows: [row] } = await sql<Row>`
    select s.*, p.id::text, s.first_day::text, s.last_day::text, s.contract_day::text, s.season_day::text, run.as_of::text as run_as_of, run.model, run.rule, run.cut_offs, case when v.last_day = s.last_day then v.alive_bp end as alive_bp,
      coalesce((select value #>> '{}' from firm.setting where key = 'firm.zone'), 'Asia/Shanghai') as zone, coalesce((select value #>> '{}' from firm.setting where key = 'firm.currency'), 'CNY') as currency,
      ${OVERRIDES} as overrides, ${HISTORY} as history, ${POLICIES} as policies, coalesce((${monthlyValueSql(sql`p.id`, 12, now)}), '[]') as months
    from parties.party p join intelligence.standing s on s.party_id = p.id left join value.party v on v.party_id = p.id left join intelligence.run on run.id = (select max(id) from intelligence.run)
    where p.id = (select coalesce(a.survivor_id, a.id) from parties.party a where a.id = ${id})`.execute(tx)
  if (!row) throw new Refusal(intelligenceRefusals['no-standing'], { id })
  const rules = { stages: await getSetting(tx, 'standing.stages'), levels: await getSetting(tx, 'standing.levels') }
  return presented(row, dayIn(row.zone, now), rules)
}

function presented(row: Row, today: string, rules: Pick<JudgementRules, 'stages' | 'levels'>): Relationship {
  const because = becauseOf(row, today, row.cut_offs?.firmGap)
  const shown = (what: Part) => {
    const override = row.overrides.find((o) => o.what === what) ?? null
    return { code: override?.value ?? row[what] ?? 0, computed: row[what] ?? 0, override }
  }
  const level = shown('level')
  const policy = row.policies.find((p) => p.level === level.code)
  return {
    partyId: row.id, asOf: today, model: row.model, computedAt: row.computed_at.toISOString(), firstDay: row.first_day, lastDay: row.last_day,
    because,
    stage: { ...shown('stage'), growth: row.growth, acquaintance: row.acquaintance },
    tier: { ...shown('tier'), ...placeOf(row) },
    loyalty: shown('loyalty'), rung: shown('rung'), grade: shown('grade'), type: shown('type'), level: { ...level, rule: rules.levels.rule, policy: policy ?? null }, abc: row.abc,
    evidence: toldEvidence(storedEvidence(row, today), row, rules.stages),
    rfm: { r: row.r, f: row.f, m: row.m, rule: row.rule, recency: because.gapNow, runAsOf: row.run_as_of },
    value: { revenue: hundredths(row.revenue), profit: row.profit === null ? null : hundredths(row.profit), currency: row.currency, months: row.months },
    history: row.history,
  }
}

/** What tiers are cut by, and the share of customers that stand as high. */
export const placeOf = ({ cut_offs: cutOffs, tier, importance }: { cut_offs: CutOffs | null; tier: number | null; importance: string | null }): Pick<Relationship['tier'], 'measure' | 'window' | 'shareAbove'> => ({
  measure: cutOffs?.ranking.measure ?? null, window: cutOffs?.ranking.window ?? 'all', shareAbove: tier && cutOffs && importance !== null ? shareAbove(cutOffs.ranks, Number(importance)) : null,
})

/** The stored row as the evidence that the run judged by, as of today. */
function storedEvidence(row: Row, today: string): Evidence {
  const beat = rhythmOf(row, today, row.cut_offs?.firmGap)
  const measured = row.cut_offs?.measure === 'profit' ? row.profit : row.revenue
  const brought = { revenue: Number(row.revenue), measured: measured === null ? Number.NaN : Number(measured), spread: (row.spread ?? Number.NaN) / 100, alive: (row.alive_bp ?? Number.NaN) / 10_000, lastDay: row.last_day ? dayNumber(row.last_day) : Number.NaN }
  return evidenceFrom(beat, signalOf(row), brought, row.cut_offs?.firm ?? { margin: 0, sales: 0, discountsKnown: false }, dayNumber(today))
}

const hundredths = (cents: string): string => fromUnits(BigInt(cents) * 100n)
