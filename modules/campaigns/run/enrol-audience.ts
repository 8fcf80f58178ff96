import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { sliceStarts } from '../audience/audience-slice.ts'
import { type Counts, noteWave } from '../wave/queue-asked.ts'
import { type Entered, enterSlice, SLICE } from './enter-slice.ts'
import { type Beside, type Running, type RunningWave, stepOf } from './running.ts'

/** Enters the next parties of the audience: two slices side by side, each a transaction of its own, while this one holds the campaign and afterwards notes how far it came. Cut off between, both are entered again
 *  and found to be in it. */
export async function enrolAudience(beside: Beside, context: Context, campaign: Running): Promise<void> {
  const wave = togetherWith(campaign, context.now)
  const starts = await sliceStarts(context.tx, campaign, campaign.enrolledTo, SLICE)
  const lanes = await Promise.allSettled(starts.map((after) => beside((own) => enterSlice(own, campaign, wave, after))))
  const entered = lanes.map((lane) => { if (lane.status === 'rejected') throw lane.reason as Error; return lane.value })
  const [last, sum] = [entered.at(-1)!, sumOf(entered)]
  const more = last.n === SLICE
  const to = more ? last.last! : '0'
  await sql`update campaigns.campaign set treated = treated + ${sum.treated}, held = held + ${sum.held}, firm = firm + ${sum.firm}, enrolled_to = ${to}, enrolled_at = case when ${more} then enrolled_at else ${context.now}::timestamptz end where id = ${campaign.id}`.execute(context.tx)
  if (wave) await noteWave(context, campaign, wave, { ...sum, to, since: more ? null : context.now })
  if (!more) await settle(context, campaign, wave)
}

/** The first wave, where it has been due since the first party was entered. */
function togetherWith({ waves: [first], enrolledTo, enrolledAt }: Running, now: Date): RunningWave | null {
  return first && enrolledAt === null && first.dueAt <= now && first.toWhom === 'all' && first.queuedTo === enrolledTo && (first.state === 'waiting' || first.state === 'queueing') ? first : null
}

type Sum = Counts & Pick<Entered, 'treated' | 'held' | 'firm'>

function sumOf(entered: readonly Entered[]): Sum {
  const of = (key: keyof Sum): number => entered.reduce((n, slice) => n + slice[key], 0)
  return { treated: of('treated'), held: of('held'), firm: of('firm'), queued: of('queued'), withheld: of('withheld'), withoutOffer: of('withoutOffer') }
}

/** When all are in, who is in it is counted once more: what was entered when a run was cut off was not. */
async function settle({ tx }: Context, { id, enrolledTo }: Running, wave: RunningWave | null): Promise<void> {
  if (enrolledTo === '0') return
  await sql`select campaigns.refresh_statistics()`.execute(tx)
  await sql`update campaigns.campaign c set treated = n.treated, held = n.held, firm = n.firm from (select count(*) filter (where part = 'treated') as treated, count(*) filter (where part = 'held') as held, count(*) filter (where part = 'firm') as firm from campaigns.member where campaign_id = ${id}) n where c.id = ${id}`.execute(tx)
  if (!wave) return
  await sql`update campaigns.wave w set queued = n.queued, withheld = n.withheld, without_offer = case when w.phase = 'all' then greatest(0, c.treated - n.queued - n.withheld) else w.without_offer end from campaigns.campaign c, (select count(*) filter (where state <> 'withheld') as queued, count(*) filter (where state = 'withheld') as withheld from messaging.message where step = ${stepOf(id, wave.number)}) n where w.id = ${wave.id} and c.id = w.campaign_id`.execute(tx)
}
