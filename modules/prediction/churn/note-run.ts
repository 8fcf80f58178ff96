import { sql } from 'kysely'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { type KeptModel, recordDrift } from '#modules/models/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { ChurnParams, Refused } from './churn-model.ts'
import { drifted } from './score-all.ts'
import { features } from './vocabulary.ts'

export interface Facts { asOf: string; horizon: number; versionId: string | null; refused: Refused | null }

/** Notes that everyone was foretold, or why nobody was. */
export async function noteRun({ tx, now }: Context, { facts: { asOf, horizon, versionId, refused }, parties, changed }: { facts: Facts; parties: number; changed: number }): Promise<void> {
  await sql`insert into prediction.churn_run (as_of, horizon, version_id, refused, facts, parties, changed, at) values (${asOf}, ${horizon}, ${versionId}, ${refused?.code ?? null}, ${JSON.stringify(refused ?? {})}, ${parties}, ${changed}, ${now})`.execute(tx)
}

/** Keeps how far features and chances have moved, and about once a week how forecasts a horizon old came true. */
export async function noteDrift(context: Context, { id, params }: KeptModel<ChurnParams>, { asOf, columns, chance }: { asOf: string; columns: Float64Array[]; chance: Float64Array }): Promise<void> {
  const moved = drifted(params, columns, chance)
  await recordDrift(context, id, asOf, [{ what: 'psi:score', value: moved.score, n: chance.length }, ...features.map((f, j) => ({ what: `psi:${f}`, value: moved.features[j]!, n: chance.length }))])
  const { rows: recent } = await sql`select from models.drift where version_id = ${id} and what = 'observed' and day > ${asOf}::date - 7`.execute(context.tx)
  if (recent.length) return
  const { n, foretold, happened } = await cameTrue(context, dayFromNumber(dayNumber(asOf) - params.horizon))
  if (n > 0) await recordDrift(context, id, asOf, [{ what: 'predicted', value: foretold, n }, { what: 'observed', value: happened, n }])
}

/** Of those who were customers on a day: the mean chance that the history holds for them before it, and the share that left. */
async function cameTrue({ tx }: Context, day: string): Promise<{ n: number; foretold: number; happened: number }> {
  const { rows: [found] } = await sql<{ n: number; foretold: number; happened: number }>`
    select count(*)::int as n, coalesce(avg(h.churn_bp) / 10000.0, 0)::float8 as foretold, coalesce(avg(p.outcome), 0)::float8 as happened
    from prediction.party p join lateral (select churn_bp from prediction.churn_history h where h.party_id = p.party_id and h.month <= ${day}::date order by h.month desc limit 1) h on h.churn_bp is not null
    where p.outcome is not null and exists (select from prediction.churn_history where month <= ${day}::date)`.execute(tx)
  return found!
}
