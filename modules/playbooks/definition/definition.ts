import { z } from 'zod'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'

export const StepId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const next = StepId.nullable().meta({ description: 'The step that follows; null ends the way.' })
const text = (most: number) => z.string().trim().min(1).max(most)
const base = { id: StepId }

export const festivals = ['spring-festival', 'lantern', 'dragon-boat', 'mid-autumn', 'double-ninth', 'new-year', 'national-day', 'double-eleven'] as const

/** What makes a party start. A date or a festival may be met days before (negative) or after. */
export const Trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('event'), event: text(80), where: z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()])).optional() }),
  z.strictObject({ on: z.literal('segment'), segmentId: Id, passage: z.enum(['entered', 'left']) }),
  z.strictObject({ on: z.literal('birthday'), days: z.number().int().min(-60).max(60).default(0), lunar: z.boolean().default(false) }),
  z.strictObject({ on: z.literal('festival'), festival: z.enum(festivals), days: z.number().int().min(-60).max(60).default(0) }),
  z.strictObject({ on: z.literal('daily') }).meta({ description: 'Everyone for whom the conditions hold, looked at once a day: silence, a stage reached, a contract that ends.' }),
  z.strictObject({ on: z.literal('hand') }),
])
export type Trigger = z.infer<typeof Trigger>

export const Step = z.discriminatedUnion('do', [
  z.strictObject({ ...base, do: z.literal('message'), channel: z.enum(['email']), purpose: text(40), subject: text(400), body: text(100_000), next }),
  z.strictObject({ ...base, do: z.literal('task'), kind: z.enum(['task', 'follow-up']).default('follow-up'), what: text(500), owner: z.union([z.literal('keeper'), Id]).default('keeper'), days: z.number().int().min(0).max(365).default(1), next }),
  z.strictObject({ ...base, do: z.literal('tag'), tagId: Id, put: z.boolean().default(true), next }),
  z.strictObject({ ...base, do: z.literal('wait'), days: z.number().int().min(0).max(730).default(0), hours: z.number().int().min(0).max(23).default(0), next }),
  z.strictObject({ ...base, do: z.literal('await'), event: text(80), days: z.number().int().min(1).max(730), next, otherwise: next }),
  z.strictObject({ ...base, do: z.literal('branch'), when: Filter, next, otherwise: next }),
  z.strictObject({ ...base, do: z.literal('split'), ways: z.array(z.strictObject({ share: z.number().gt(0).lte(1), next })).min(2).max(6) }),
  z.strictObject({ ...base, do: z.literal('decide'), what: text(500), owner: z.union([z.literal('keeper'), Id]).default('keeper'), days: z.number().int().min(1).max(90), answers: z.array(z.strictObject({ answer: text(60), next })).min(2).max(5), otherwise: next }),
  z.strictObject({ ...base, do: z.literal('tell'), what: text(80), next }).meta({ description: 'Publishes `playbooks.told` for webhooks.' }),
])
export type Step = z.infer<typeof Step>

export const Definition = z.strictObject({
  goal: z.string().trim().max(300).default('').meta({ description: 'What it is to bring about, in words.' }),
  when: z.string().trim().max(600).default('').meta({ description: 'When to use it.' }),
  trigger: Trigger, conditions: Filter.optional(), reached: Filter.optional().meta({ description: 'For whom the goal is reached: they leave with success.' }), leave: Filter.optional().meta({ description: 'Who no longer belongs: they leave.' }),
  again: z.union([z.literal('never'), z.number().int().min(1).max(3650)]).default('never').meta({ description: 'Days after which a party may start again.' }),
  holdout: z.number().min(0).max(0.5).default(0), measure: z.string().max(80).optional(), mostPerDay: z.number().int().min(1).max(1_000_000).optional(),
  first: StepId, steps: z.array(Step).min(1).max(60),
}).meta({ id: 'PlaybookDefinition' })
export type Definition = z.infer<typeof Definition>

/** Where a step may lead. */
export function exitsOf(step: Step): (string | null)[] {
  switch (step.do) {
    case 'split': return step.ways.map((way) => way.next)
    case 'decide': return [...step.answers.map((a) => a.next), step.otherwise]
    case 'await': case 'branch': return [step.next, step.otherwise]
    default: return [step.next]
  }
}
