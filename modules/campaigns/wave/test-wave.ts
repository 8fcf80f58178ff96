import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { queueMessages } from '#modules/messaging/api.ts'
import type { SendingChannel } from '#modules/messaging/contract.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { campaignRefusals as r } from '../campaign/contract.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'

/** Sends every variant of a wave to the seed list, as service to colleagues; each test is a step of its own, so that it can be sent again. */
export async function testCampaign(context: Context, id: string, number: number): Promise<{ queued: number; withheld: number }> {
  const campaign = await readCampaign(context, id)
  const wave = campaign.waves.find((w) => w.number === number)
  if (!wave) throw new Refusal(r['wave-not-found'], { number })
  if (!campaign.seeds.length) throw new Refusal(r['no-seeds'])
  const all = { queued: 0, withheld: 0 }
  for (const variant of wave.variants) {
    const said = variant.templateId ? { templateId: variant.templateId } : { subject: variant.subject ?? null, body: variant.body ?? '' }
    const audience = sql`select unnest(${`{${campaign.seeds.map((s) => s.id).join(',')}}`}::bigint[]) as party_id`
    const { queued, withheld } = await queueMessages(context, { step: `campaign/${id}/test/${randomUUID()}`, channel: wave.channel as SendingChannel, purpose: 'service', audience, ...said })
    all.queued += queued
    all.withheld += withheld
  }
  await audit(context, { action: 'send', object: 'campaign', id, detail: { test: number, ...all } })
  return all
}
