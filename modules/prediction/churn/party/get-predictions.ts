import { sql } from 'kysely'
import { fromUnits } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { churnRefusals, type Predictions } from '../contract.ts'
import { reasonsOf, type StoredReasons } from '../reasons-of.ts'

const MONTHS = 13

interface Row extends StoredReasons {
  id: string; as_of: string | null; currency: string; churn_bp: number | null; band: number; stake: string; value: string
  horizon: number | null; contract: boolean | null; model: Predictions['model']; history: { month: string; churn_bp: number | null; band: number }[]; exits: Predictions['exits']
}

/** What is foretold of a party, and why, in one statement. */
export async function getPredictions({ tx }: Context, { id }: { id: string }): Promise<Predictions> {
  const { rows: [row] } = await sql<Row>`
    select p.id::text, f.as_of::text, coalesce((select value #>> '{}' from firm.setting where key = 'firm.currency'), 'CNY') as currency, f.churn_bp, f.band::int as band, f.stake_cents::text as stake, f.value_cents::text as value, f.reasons, f.reason_values,
      (m.params ->> 'horizon')::int as horizon, (m.params ->> 'contract')::boolean as contract, case when m.id is not null then json_build_object('id', m.id::text, 'number', m.number, 'method', m.method) end as model,
      coalesce((select json_agg(json_build_object('month', h.month, 'churn_bp', h.churn_bp, 'band', h.band) order by h.month) from (select * from prediction.churn_history h where h.party_id = p.id order by h.month desc limit ${MONTHS}) h), '[]') as history,
      coalesce((select json_agg(json_build_object('id', e.id::text, 'day', e.day, 'cause', e.cause, 'note', e.note, 'by', b.name, 'at', to_json(e.at at time zone 'UTC')#>>'{}' || 'Z') order by e.day desc, e.id desc) from prediction.exit e left join people.member_name b on b.id = e.by where e.party_id = p.id), '[]') as exits
    from parties.party p join prediction.party f on f.party_id = p.id left join models.version m on m.id = f.version_id
    where p.id = (select coalesce(a.survivor_id, a.id) from parties.party a where a.id = ${id})`.execute(tx)
  if (!row) throw new Refusal(churnRefusals['party-not-found'], { id })
  const chance = (bp: number | null): number | null => (bp === null ? null : bp / 10_000)
  return {
    partyId: row.id, asOf: row.as_of, currency: row.currency, horizon: row.horizon, contract: row.contract ?? false, chance: chance(row.churn_bp), band: row.band, stake: hundredths(row.stake), value: hundredths(row.value),
    reasons: reasonsOf(row), model: row.model, history: row.history.map((h) => ({ month: h.month, chance: chance(h.churn_bp), band: h.band })), exits: row.exits,
  }
}

const hundredths = (cents: string): string => fromUnits(BigInt(cents) * 100n)
