import type { z } from 'zod'
import type { Campaign, CampaignInput, Variant, WaveInput } from '../../contract.ts'

export type Draft = z.output<typeof CampaignInput>

/** A campaign as it is changed: the ids of what it names. */
export const draftOf = (c: Campaign): Draft => ({
  name: c.name, goal: c.goal, measure: c.measure, target: c.target, ownerId: c.owner.id, purpose: c.purpose, priority: c.priority, budget: c.budget, costs: c.costs, segments: c.segments.map((s) => s.id), excluded: c.excluded.map((s) => s.id), seeds: c.seeds.map((s) => s.id), late: c.late, holdout: c.holdout, followDays: c.followDays, startsAt: c.startsAt, endsAt: c.endsAt,
  waves: c.waves.map((w) => ({ name: w.name, dueAt: w.dueAt, channel: w.channel as WaveInput['channel'], toWhom: w.toWhom, variants: w.variants, test: w.test })),
})

export const newVariant = (): Variant => ({ label: '', templateId: null, subject: '', body: '', offerId: null, delayHours: 0 })

/** A wave that follows the last one by three days, or begins with the campaign. */
export function newWave({ waves, startsAt }: Draft, now: Date): WaveInput {
  const last = waves.at(-1)?.dueAt
  const dueAt = last ? new Date(Date.parse(last) + 3 * 86_400_000).toISOString() : startsAt ?? new Date(Math.ceil(now.getTime() / 3_600_000) * 3_600_000 + 86_400_000).toISOString()
  return { name: '', dueAt, channel: 'email', toWhom: waves.length ? 'not-opened' : 'all', variants: [newVariant()], test: null }
}

/** The letters of variants: A, B, C … */
export const letterOf = (at: number): string => String.fromCharCode(65 + at)
