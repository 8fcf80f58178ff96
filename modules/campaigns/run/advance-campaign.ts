import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import type { CampaignState } from '../campaign/contract.ts'
import { decideTest } from '../wave/decide-test.ts'
import { queueSlice } from '../wave/queue-slice.ts'
import { campaignMoved } from './contract.ts'
import { enrolAudience } from './enrol-audience.ts'
import { type Beside, type Running, takeCampaign } from './running.ts'

const actor = system('campaigns')
/** Whoever enters the segments later is looked for so often. */
const LATE_EVERY_MS = 15 * 60_000

/** Takes a campaign as far as it goes now. Every piece of work is a transaction that also notes how far it came: cut off anywhere, the next run goes on there, and nobody is written to twice, because the send
 *  ledger has one row for each party and step. Returns how many pieces were done. */
export async function advanceCampaign(db: Db, id: string, now: Date, signal: AbortSignal): Promise<number> {
  for (let pieces = 0; ; pieces++) {
    if (signal.aborted || !(await inTransaction(db, actor, (context) => advancePiece((work) => inTransaction(db, actor, work, now), context, id), now))) return pieces
  }
}

/** The same within one transaction, all or nothing: for a history that is written down. */
export async function advanceWithin(context: Context, id: string): Promise<void> {
  while (await advancePiece((work) => work(context), context, id)) continue
}

async function advancePiece(beside: Beside, context: Context, id: string): Promise<boolean> {
  const campaign = await takeCampaign(context, id)
  if (!campaign) return false
  if (campaign.state === 'approved' && campaign.startsAt <= context.now) return begin(context, campaign)
  if (campaign.state !== 'running') return false
  return (await enrolDue(beside, context, campaign)) || (await waveDue(context, campaign)) || (await endDue(context, campaign))
}

async function begin(context: Context, campaign: Running): Promise<boolean> {
  await sql`update campaigns.campaign set begun_at = ${context.now} where id = ${campaign.id}`.execute(context.tx)
  return move(context, campaign, 'running')
}

async function enrolDue(beside: Beside, context: Context, campaign: Running): Promise<boolean> {
  const over = campaign.endsAt !== null && campaign.endsAt <= context.now
  const again = campaign.late && !over && campaign.enrolledAt !== null && context.now.getTime() - campaign.enrolledAt.getTime() >= LATE_EVERY_MS
  if (campaign.enrolledAt !== null && !again && campaign.enrolledTo === '0') return false
  await enrolAudience(beside, context, campaign)
  return true
}

async function waveDue(context: Context, campaign: Running): Promise<boolean> {
  for (const wave of campaign.waves) {
    if (wave.state === 'waiting' && wave.dueAt <= context.now || wave.state === 'queueing') {
      await queueSlice(context, campaign, wave)
      return true
    }
    if (wave.state === 'testing' && (await decideTest(context, campaign, wave))) return true
    if (wave.state === 'done' && campaign.late && wave.sweptAt !== null && campaign.enrolledAt !== null && wave.sweptAt < campaign.enrolledAt) {
      await queueSlice(context, campaign, wave)
      return true
    }
  }
  return false
}

async function endDue(context: Context, campaign: Running): Promise<boolean> {
  const sent = campaign.waves.every((wave) => wave.state === 'done')
  if (campaign.endsAt ? campaign.endsAt > context.now : !sent || campaign.late) return false
  await sql`update campaigns.campaign set ended_at = ${context.now} where id = ${campaign.id}`.execute(context.tx)
  return move(context, campaign, 'ended')
}

async function move(context: Context, { id, state }: Running, to: CampaignState): Promise<boolean> {
  await sql`update campaigns.campaign set state = ${to}, version = version + 1, updated_at = ${context.now} where id = ${id}`.execute(context.tx)
  await publish(context, campaignMoved, { campaignId: id, from: state, to })
  return true
}
