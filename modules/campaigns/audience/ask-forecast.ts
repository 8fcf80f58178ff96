import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import type { Forecast } from '../run/contract.ts'

/** Has the forecast counted in the background. */
export async function askForecast(context: Context, id: string): Promise<Forecast> {
  await readCampaign(context, id)
  await sql`insert into campaigns.forecast (campaign_id, asked_at) values (${id}, ${context.now}) on conflict (campaign_id) do update set asked_at = excluded.asked_at`.execute(context.tx)
  await enqueue(context, 'campaigns.forecast', { id }, { key: `forecast-${id}` })
  await audit(context, { action: 'update', object: 'campaign', id, detail: { forecast: true } })
  return getForecast(context, id)
}

/** The latest forecast; `pending` while a newer one is being counted. */
export async function getForecast(context: Context, id: string): Promise<Forecast> {
  await readCampaign(context, id)
  const { rows: [found] } = await sql<{ at: string | null; pending: boolean; result: Pick<Forecast, 'audience' | 'reached' | 'later' | 'kept'> | null }>`
    select to_json(at at time zone 'UTC')#>>'{}' || 'Z' as at, at is null or at < asked_at as pending, result from campaigns.forecast where campaign_id = ${id}`.execute(context.tx)
  return { at: found?.at ?? null, pending: found?.pending ?? false, audience: found?.result?.audience ?? 0, reached: found?.result?.reached ?? 0, later: found?.result?.later ?? 0, kept: found?.result?.kept ?? [] }
}
