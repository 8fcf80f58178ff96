import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { campaignRefusals } from '../campaign/contract.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import type { getResult as contract } from './contract.ts'

type Reply = ReplyOf<typeof contract>

/** Has the result counted in the background; the page asks again until it is there. */
export async function askResult(context: Context, id: string): Promise<{ pending: boolean }> {
  if (!(await readCampaign(context, id)).begunAt) throw new Refusal(campaignRefusals['no-result'])
  await enqueue(context, 'campaigns.evaluate', { id }, { key: `evaluate-${id}` })
  return { pending: true }
}

/** The latest result. */
export async function getResult(context: Context, id: string): Promise<Reply> {
  await readCampaign(context, id)
  const { rows: [found] } = await sql<Reply>`select at is null or at < asked_at as pending, result from campaigns.result where campaign_id = ${id}`.execute(context.tx)
  return found ?? { pending: false, result: null }
}
