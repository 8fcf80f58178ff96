import { sql } from 'kysely'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import type { Forecast } from '../run/contract.ts'

/** Has the forecast counted in the background. */
export async function askForecast(context: Context, id: string): Promise<Forecast> {
  await readCampaign(context, id)
  await sql`insert into campaigns.forecast (campaign_id, asked_at) values (${id}, ${context.now}) on conflict (campaign_id) do update set asked_at = excluded.asked_at, counted = 0`.execute(context.tx)
  await enqueue(context, 'campaigns.forecast', { id }, { key: `forecast-${id}` })
  await audit(context, { action: 'update', object: 'campaign', id, detail: { forecast: true } })
  return getForecast(context, id)
}

const nothing: Pick<Forecast, 'audience' | 'reached' | 'later' | 'kept' | 'waves'> = { audience: 0, reached: 0, later: 0, kept: [], waves: [] }

interface Row { at: string | null; pending: boolean; counted: number; of: number; result: typeof nothing | null }

/** The latest forecast; `pending` while a newer one is being counted, with how far that came. */
export async function getForecast(context: Context, id: string): Promise<Forecast> {
  await readCampaign(context, id)
  const { rows: [found] } = await sql<Row>`
    select to_json(at at time zone 'UTC')#>>'{}' || 'Z' as at, at is null or at < asked_at as pending, counted::int as counted, parties::int as of, result from campaigns.forecast where campaign_id = ${id}`.execute(context.tx)
  if (!found) return { at: null, pending: false, counting: null, ...nothing }
  const { at, pending, counted, of, result } = found
  return { at, pending, counting: pending && of > 0 ? { counted: Math.min(counted, of), of } : null, ...(result ?? nothing) }
}
