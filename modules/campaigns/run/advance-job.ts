import { sql } from 'kysely'
import { cancelWaiting, holdWaiting, releaseWaiting } from '#modules/messaging/api.ts'
import { system } from '#platform/access/actor.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { advanceCampaign } from './advance-campaign.ts'
import { stepOf, takeCampaign } from './running.ts'

const actor = system('campaigns')

/** Takes every campaign that is due as far as it goes; asked for one, first has what waits in the ledger held back, let go or taken back as its state says. One that fails does not hold the others up: the fault stands on its page. */
export async function run({ db, now, log, signal }: JobContext, input?: { id: string }): Promise<void> {
  if (input) await inTransaction(db, actor, (context) => steer(context, input.id), now)
  const ids = await inTransaction(db, actor, async ({ tx }) => (await sql<{ id: string }>`select id::text from campaigns.campaign where state in ('approved', 'running') order by priority, id`.execute(tx)).rows.map((r) => r.id), now)
  for (const id of ids) {
    if (signal.aborted) return
    const problem = await advanceCampaign(db, id, now, signal).then(() => null, (error: unknown) => error as Error)
    if (problem) log.error({ err: problem, campaign: id }, 'a campaign does not go on')
    await inTransaction(db, actor, ({ tx }) => sql`update campaigns.campaign set problem = ${problem && faultOf(problem)} where id = ${id} and problem is distinct from ${problem && faultOf(problem)}`.execute(tx), now)
  }
}

const faultOf = (error: Error): string => (error as { code?: string }).code ?? error.name

async function steer(context: Context, id: string): Promise<void> {
  const campaign = await takeCampaign(context, id)
  const steps = campaign?.waves.map((wave) => stepOf(id, wave.number)) ?? []
  if (campaign?.state === 'paused') await holdWaiting(context, steps)
  else if (campaign?.state === 'stopped') await cancelWaiting(context, steps, 'campaign-stopped')
  else if (campaign?.state === 'running') await releaseWaiting(context, steps)
}
