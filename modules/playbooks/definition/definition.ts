import { z } from 'zod'
import { Filter } from '#kernel/filter.ts'
import { outcomes } from '#modules/experiments/contract.ts'
import { Step, StepId } from './step.ts'
import { Trigger } from './trigger.ts'

export { exitsOf, Step, StepId, type StepKind, ways, withExits } from './step.ts'
export { festivals, standings, Trigger } from './trigger.ts'

export const Definition = z.strictObject({
  goal: z.string().trim().max(300).default('').meta({ description: 'What it is to bring about, in words.' }),
  when: z.string().trim().max(600).default('').meta({ description: 'When to use it.' }),
  trigger: Trigger, conditions: Filter.optional(), reached: Filter.optional().meta({ description: 'For whom the goal is reached: they leave with success.' }), leave: Filter.optional().meta({ description: 'Who no longer belongs: they leave.' }),
  again: z.union([z.literal('never'), z.number().int().min(1).max(3650)]).default('never').meta({ description: 'Days after which a party may start again.' }),
  holdout: z.number().min(0).max(0.5).default(0),
  measure: z.strictObject({ of: z.enum(outcomes), days: z.number().int().min(1).max(730) }).default({ of: 'revenue', days: 90 }).meta({ description: 'What is compared with those held out, so many days from the start of each.' }),
  mostPerDay: z.number().int().min(1).max(1_000_000).optional(), mostInAll: z.number().int().min(1).max(100_000_000).optional(),
  first: StepId, steps: z.array(Step).min(1).max(60),
}).meta({ id: 'PlaybookDefinition' })
export type Definition = z.infer<typeof Definition>

/** Every filter of a definition, with the step it belongs to (none: the playbook's own). */
export const filtersOf = ({ conditions, reached, leave, steps }: Definition): { filter: Filter; step?: string }[] => [
  ...[conditions, reached, leave].flatMap((filter) => (filter ? [{ filter }] : [])),
  ...steps.flatMap((s) => (s.do === 'branch' || s.do === 'until' ? [{ filter: s.when, step: s.id }] : s.do === 'gate' ? [{ filter: gateFilter(s), step: s.id }] : [])),
]

/** What a score gate asks. */
export const gateFilter = ({ field, atLeast }: { field: string; atLeast: number }): Filter => ({ field, op: 'atLeast', value: atLeast })
