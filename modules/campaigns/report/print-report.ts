import { Refusal } from '#kernel/refusal.ts'
import { writeDocument } from '#modules/messaging/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Streamed } from '#platform/http/route.ts'
import { campaignRefusals } from '../campaign/contract.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import { texts } from '../messages/web.ts'
import { getResult } from '../result/ask-result.ts'
import { drawReport } from './draw-report.ts'
import { writingFor } from './writing.ts'

/** The report of a campaign's latest result as PDF, in the reader's language. */
export async function printReport(context: Context, id: string): Promise<Streamed> {
  const campaign = await readCampaign(context, id)
  const { result } = await getResult(context, id)
  if (!result) throw new Refusal(campaignRefusals['no-result'])
  const { language } = context.actor
  const { default: t } = await texts[language]()
  await audit(context, { action: 'print', object: 'campaign', id, detail: { report: true } })
  const stream = writeDocument(campaign.name, [campaign], (doc, c) => drawReport(doc, { campaign: c, result, t, f: writingFor(context.actor) }))
  return { type: 'application/pdf', stream, headers: { 'cache-control': 'private, no-store', 'content-disposition': `inline; filename="campaign-${id}.pdf"; filename*=UTF-8''${encodeURIComponent(`${campaign.name}.pdf`)}` } }
}
