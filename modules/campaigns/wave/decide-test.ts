import { sql } from 'kysely'
import { concentrationFor, judgeArms } from '#analytics/index.ts'
import type { Context } from '#platform/db/transaction.ts'
import { publish } from '#platform/events/publish.ts'
import { testDecided } from '../run/contract.ts'
import type { Running, RunningWave } from '../run/running.ts'
import { countArms } from './count-arms.ts'

const HOUR = 3_600_000

/** Looks at a test: once a variant beats every other one by the test that may be looked at at any time, or its hours are over, the others get the variant that is ahead. True where it was decided. */
export async function decideTest(context: Context, campaign: Running, wave: RunningWave): Promise<boolean> {
  const arms = await countArms(context, campaign, wave)
  const over = wave.testedAt !== null && context.now.getTime() >= wave.testedAt.getTime() + wave.test!.hours * HOUR
  const seen = arms.every((arm) => arm.shown > 0)
  const { ahead, winner } = seen ? judgeArms(arms, 0.05, concentrationFor(wave.test!.lift)) : { ahead: 0, winner: null }
  if (winner === null && !over) return false
  const decided = winner === null ? 'ahead' : 'won'
  await sql`update campaigns.wave set state = 'queueing', phase = 'rest', queued_to = 0, winner = ${winner ?? ahead}, decided = ${decided}, decided_at = ${context.now} where id = ${wave.id}`.execute(context.tx)
  await publish(context, testDecided, { campaignId: campaign.id, waveId: wave.id, winner: winner ?? ahead, decided })
  return true
}
