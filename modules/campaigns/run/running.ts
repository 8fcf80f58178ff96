import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { CampaignState, Test, Variant } from '../campaign/contract.ts'

/** A wave as the worker sees it. */
export interface RunningWave {
  id: string; number: number; channel: string; toWhom: 'all' | 'not-opened' | 'not-clicked' | 'not-bought'; variants: Variant[]; test: Test | null; state: 'waiting' | 'queueing' | 'testing' | 'done'; phase: 'all' | 'test' | 'rest'
  dueAt: Date; queuedTo: string; sweeping: Date | null; sweptAt: Date | null; testedAt: Date | null; winner: number | null
}
/** A campaign as the worker sees it. */
export interface Running {
  id: string; state: CampaignState; purpose: string; segments: string[]; excluded: string[]; late: boolean; holdout: number; seed: string; ownerId: string; enrolledTo: string; enrolledAt: Date | null; startsAt: Date; endsAt: Date | null; priority: number; waves: RunningWave[]
}

/** Does some work in a transaction beside that of the piece under way. */
export type Beside = <T>(work: (context: Context) => Promise<T>) => Promise<T>

export const stepOf = (campaignId: string, wave: number): string => `campaign/${campaignId}/wave/${wave}`

/** Takes a campaign for one piece of work; null where another worker has it. Not its key: those that enter its parties beside refer to it meanwhile. */
export async function takeCampaign({ tx }: Context, id: string): Promise<Running | null> {
  const { rows: [campaign] } = await sql<Omit<Running, 'waves'>>`
    select id::text, state, purpose, segments::text[], excluded::text[], late, holdout, seed, owner_id::text as "ownerId", enrolled_to::text as "enrolledTo", enrolled_at as "enrolledAt", starts_at as "startsAt", ends_at as "endsAt", priority from campaigns.campaign where id = ${id} for no key update skip locked`.execute(tx)
  if (!campaign) return null
  const { rows: waves } = await sql<RunningWave>`
    select id::text, number, channel, to_whom as "toWhom", variants, test, state, phase, due_at as "dueAt", queued_to::text as "queuedTo", sweeping, swept_at as "sweptAt", tested_at as "testedAt", winner from campaigns.wave where campaign_id = ${id} order by number`.execute(tx)
  return { ...campaign, waves }
}
