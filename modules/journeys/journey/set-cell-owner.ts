import { Refusal } from '#kernel/refusal.ts'
import { findMembersById } from '#modules/people/api.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type CellOwner, journeyRefusals as r } from '../contract.ts'
import '../tables.ts'
import { readJourney, readOwners } from './find-journeys.ts'

interface Owning { stage: string; channel: string; memberId: string | null; quietDays: number }

/** Says who answers for a stage on a channel; nobody without a member. */
export async function setCellOwner(context: Context, id: string, { stage, channel, memberId, quietDays }: Owning): Promise<{ owners: CellOwner[] }> {
  const { tx } = context
  const journey = await readJourney(context, id)
  if (!journey.stages.some((s) => s.key === stage)) throw new Refusal(r['unknown-word'], { word: stage }, '/body/stage')
  if (!(await tx.selectFrom('touchpoints.channel').select('key').where('key', '=', channel).executeTakeFirst())) throw new Refusal(r['unknown-word'], { word: channel }, '/body/channel')
  if (memberId !== null) {
    if (!(await findMembersById(tx, [memberId])).length) throw new Refusal(r['member-unknown'], {}, '/body/memberId')
    const row = { member_id: memberId, quiet_days: quietDays }
    await tx.insertInto('journeys.owner').values({ journey_id: id, stage, channel, ...row }).onConflict((c) => c.columns(['journey_id', 'stage', 'channel']).doUpdateSet(row)).execute()
  } else await tx.deleteFrom('journeys.owner').where('journey_id', '=', id).where('stage', '=', stage).where('channel', '=', channel).execute()
  await audit(context, { action: 'update', object: 'journey', id, detail: { stage, channel, memberId, quietDays } })
  return { owners: await readOwners(context, id) }
}
