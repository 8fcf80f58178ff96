import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { Name, questionRefusals as r, questionShape } from '../look-alike/contract.ts'

/** Who belongs to a group: whom a filter finds (a tag, a segment), or whom a touchpoint of a campaign reached. */
const Of = z.union([z.strictObject({ filter: Filter }), z.strictObject({ touched: z.strictObject({ object: z.string().max(60), id: Id }) })]).meta({ id: 'ExperimentGroup', description: 'Parties by a filter, or by the touchpoints that refer to a campaign.' })
export type GroupOf = z.infer<typeof Of>
export const ExperimentInput = z.strictObject({
  name: Name, treated: Of, control: Of, from: Day.meta({ description: 'The first day on which the treatment can have worked.' }), to: Day,
  share: z.number().gt(0).lt(1).default(0.5).meta({ description: 'The share that the lot was to treat.' }),
}).meta({ id: 'ExperimentInput' })
export type ExperimentInput = z.output<typeof ExperimentInput>

const arm = z.object({ n: z.number(), mean: z.number() })
const Difference = z.object({ treated: arm, control: arm, difference: z.number(), lower: z.number(), upper: z.number(), p: z.number(), relative: z.number().nullable() }).meta({ description: 'With Welch’s interval of 95 %.' })
const Fifth = z.object({ predicted: z.number(), actual: z.number().nullable(), treated: z.number().nullable(), control: z.number().nullable() })
const Answer = z.object({
  currency: z.string(), overlap: z.number().meta({ description: 'Parties in both groups, left out.' }), ratio: z.object({ p: z.number(), mismatch: z.boolean() }), bought: Difference, spent: Difference, adjusted: Difference.meta({ description: 'Spent, with what the past foretold taken off (CUPED).' }), left: z.number(),
  moved: z.object({ n: z.number(), coefficient: z.number(), gain: z.array(z.object({ share: z.number(), value: z.number() })), fifths: z.array(Fifth) }).nullable(),
})
export const Experiment = z.object({ ...questionShape, ...ExperimentInput.shape, answer: Answer.nullable() }).meta({ id: 'Experiment' })
export type Experiment = z.infer<typeof Experiment>

const byId = z.object({ id: Id })
const example = { body: { name: '春茶短信', treated: { filter: { field: 'tag', op: 'is' as const, value: '12' } }, control: { filter: { field: 'tag', op: 'is' as const, value: '13' } }, from: '2026-10-01', to: '2026-10-31' } }
export const findExperiments = endpoint({ name: 'findExperiments', method: 'GET', path: '/insight/experiments', may: ['read', 'insight'], summary: 'Lists the asker’s own experiments with what came of them, the newest first.', reply: z.object({ items: z.array(Experiment) }) })
export const evaluateExperiment = endpoint({ name: 'evaluateExperiment', method: 'POST', path: '/insight/experiments', may: ['read', 'insight'], summary: 'Asks what a treatment did: treated against control by orders in a window, in the background. Checks the lot first, takes off what the past foretold, and tells whom it moved.', body: ExperimentInput, status: 202, reply: byId, refusals: [r['window-open'], r['window-order']], example })
export const deleteExperiment = endpoint({ name: 'deleteExperiment', method: 'DELETE', path: '/insight/experiments/{id}', may: ['read', 'insight'], summary: 'Takes back an experiment’s evaluation of one’s own.', params: byId, refusals: [r['question-not-found']], example: { params: { id: '12' } } })

export const upliftEndpoints = [findExperiments, evaluateExperiment, deleteExperiment]
