import { sql } from 'kysely'
import { concentrationFor, judgeArms } from '#analytics/index.ts'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import type { Evaluation } from '#modules/experiments/contract.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Campaign } from '../campaign/contract.ts'
import { readCampaign } from '../campaign/read-campaigns.ts'
import { countArms } from '../wave/count-arms.ts'
import { attributeOrders } from './attribute-orders.ts'
import { compare, compareAll, type Parts, partsOf, pulledForward } from './compare-parts.ts'
import type { CampaignResult } from './contract.ts'
import { countCost } from './count-cost.ts'
import { countFunnel, noFunnel } from './count-funnel.ts'
import { paybackDays } from './payback.ts'

/** Counts what a campaign came to so far and keeps it. As the system, so that the figure is the firm's, whoever asked. */
export async function evaluateCampaign(context: Context, id: string): Promise<CampaignResult | null> {
  const campaign = await readCampaign(context, id)
  if (!campaign.begunAt) return null
  const zone = await getSetting(context.tx, 'firm.zone')
  const parts = await partsOf(context, campaign, zone)
  const today = dayIn(zone, context.now)
  const span = { from: parts?.from ?? dayIn(zone, new Date(campaign.begunAt)), to: parts?.to ?? today }
  const evaluations = parts ? await compareAll(context, parts) : []
  const whole = parts !== null && dayFromNumber(dayNumber(parts.last) + campaign.followDays) <= today
  const result: CampaignResult = {
    at: context.now.toISOString(), ...span, days: campaign.followDays, whole, currency: await getSetting(context.tx, 'firm.currency'), ...(await messagesOf(context, campaign)),
    against: parts?.against ?? null, evaluations, segments: parts && campaign.segments.length > 1 ? await bySegment(context, campaign, parts) : [], ...(await moneyOf(context, campaign, parts, evaluations)), attribution: await attributeOrders(context, campaign, { ...span, zone }),
  }
  await sql`insert into campaigns.result (campaign_id, asked_at, at, result) values (${id}, ${context.now}, ${context.now}, ${JSON.stringify(result)}) on conflict (campaign_id) do update set at = excluded.at, result = excluded.result`.execute(context.tx)
  return result
}

async function messagesOf(context: Context, campaign: Campaign): Promise<Pick<CampaignResult, 'funnel' | 'waves'>> {
  const funnels = await countFunnel(context, campaign.id, campaign.waves.map((w) => w.number))
  const { rows: [lot] } = await sql<{ seed: string }>`select seed from campaigns.campaign where id = ${campaign.id}`.execute(context.tx)
  const waves: CampaignResult['waves'] = []
  for (const wave of campaign.waves) {
    const arms = await countArms(context, { id: campaign.id, seed: lot!.seed }, wave)
    const p = arms.length > 1 && arms.every((arm) => arm.shown > 0) ? judgeArms(arms, 0.05, concentrationFor(wave.test?.lift ?? 0.2)).p : null
    waves.push({ number: wave.number, name: wave.name, funnel: funnels.get(wave.number) ?? noFunnel, variants: wave.variants.map((v, i) => ({ label: v.label || v.subject || '', sent: arms[i]!.shown, did: arms[i]!.did, p: p?.[i] ?? null })) })
  }
  return { funnel: funnels.get(null) ?? noFunnel, waves }
}

async function bySegment(context: Context, campaign: Campaign, parts: Parts): Promise<CampaignResult['segments']> {
  const found: CampaignResult['segments'] = []
  for (const { id, name } of campaign.segments) found.push({ id, name, evaluation: await compare(context, parts, campaign.measure, id) })
  return found
}

async function moneyOf(context: Context, campaign: Campaign, parts: Parts | null, evaluations: readonly Evaluation[]): Promise<Pick<CampaignResult, 'cost' | 'roi' | 'paybackDays' | 'cannibalised'>> {
  const { cost, total, redeemed } = await countCost(context, campaign)
  const margin = evaluations.find((e) => e.outcome === 'margin')
  const bought = evaluations.find((e) => e.outcome === 'conversion')?.inAll
  const gain = (value: number): number => (value - total) / total
  const roi = margin?.inAll && total > 0 ? { value: gain(margin.inAll.value), lower: gain(margin.inAll.lower), upper: gain(margin.inAll.upper) } : null
  const extra = Math.max(0, bought?.value ?? 0)
  return {
    cost, roi, paybackDays: parts && margin ? await paybackDays(context, parts, total, { treated: margin.treated.parties, control: margin.control.parties }) : null,
    cannibalised: parts && redeemed ? { redeemed, extra, anyway: Math.max(0, redeemed - extra), pulledForward: await pulledForward(context, parts) } : null,
  }
}
