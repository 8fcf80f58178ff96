import { sql } from 'kysely'
import { fromUnits } from '#kernel/money.ts'
import { getSetting } from '#modules/firm/api.ts'
import { championOf } from '#modules/models/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { ChurnParams, Refused } from '../churn-model.ts'
import type { ChurnOverview } from '../contract.ts'
import { reasonsOf, type StoredReasons } from '../reasons-of.ts'

const FIRST = 10
const visible = sql`prediction.party f join parties.party p on p.id = f.party_id and p.survivor_id is null and p.deleted_at is null`

/** Who is foretold to leave and what is at stake, as far as the asker may see; how good the model is, is the firm's. */
export async function getChurn({ tx }: Context): Promise<ChurnOverview> {
  const { rows: [run] } = await sql<{ as_of: string; horizon: number; refused: Refused['code'] | null; facts: Refused }>`select as_of::text, horizon, refused, facts from prediction.churn_run order by id desc limit 1`.execute(tx)
  const model = await championOf<ChurnParams>(tx, 'churn')
  const { rows: bands } = await sql<{ band: number; customers: number; stake: string; value: string }>`select f.band::int as band, count(*)::int as customers, coalesce(sum(f.stake_cents), 0)::bigint::text as stake, coalesce(sum(f.value_cents), 0)::bigint::text as value from ${visible} where f.band > 0 group by 1 order by 1`.execute(tx)
  const { rows: reasons } = await sql<{ code: number; customers: number; stake: string }>`select f.reasons[1]::int as code, count(*)::int as customers, sum(f.stake_cents)::bigint::text as stake from ${visible} where f.band in (1, 2) and cardinality(f.reasons) > 0 group by 1 order by 2 desc`.execute(tx)
  const { rows: [rate] } = await sql<{ customers: number; left: number }>`select count(*)::int as customers, count(*) filter (where f.outcome = 1)::int as left from ${visible} where f.outcome is not null`.execute(tx)
  const { rows: first } = await sql<StoredReasons & { id: string; name: string; chance: number; stake: string; value: string }>`
    select p.id::text, p.name, f.churn_bp / 10000.0::float8 as chance, f.stake_cents::text as stake, f.value_cents::text as value, f.reasons, f.reason_values from ${visible}
    where f.band = 1 order by f.stake_cents desc, f.party_id desc limit ${FIRST}`.execute(tx)
  const { rows: causes } = await sql<ChurnOverview['causes'][number]>`select cause, count(*)::int as exits from prediction.exit where day > current_date - 365 group by 1 order by 2 desc, 1`.execute(tx)
  return {
    asOf: run?.as_of ?? null, horizon: model?.params.horizon ?? run?.horizon ?? null, currency: await getSetting(tx, 'firm.currency'), contactCost: (await getSetting(tx, 'value.win-back')).contact,
    model: model ? { id: model.id, number: model.number, method: model.method, trainedAt: model.trainedAt, horizon: model.params.horizon, contract: model.params.contract, auc: model.metrics.auc ?? 0, lift: model.metrics.lift ?? 0 } : null,
    refused: run?.refused ? { code: run.refused, customers: run.facts.customers, left: run.facts.left, needed: run.facts.needed } : null,
    bands: bands.map((b) => ({ ...b, stake: hundredths(b.stake), value: hundredths(b.value) })), rate: rate!, reasons: reasons.map((one) => ({ ...one, stake: hundredths(one.stake) })),
    importance: model?.params.importance ?? [], calibration: model?.params.assessment.calibration ?? null, lift: model?.params.assessment.lift ?? null, tested: model?.params.tested ?? null,
    first: first.map((one) => ({ id: one.id, name: one.name, chance: Number(one.chance), stake: hundredths(one.stake), value: hundredths(one.value), reasons: reasonsOf(one) })), causes,
  }
}

const hundredths = (cents: string): string => fromUnits(BigInt(cents) * 100n)
