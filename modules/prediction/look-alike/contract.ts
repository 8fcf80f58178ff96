import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { NamedShape } from '#kernel/field.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { refusals } from '#kernel/refusal.ts'

export const questionRefusals = refusals('prediction', { 'question-not-found': 404, 'too-few': 422, 'window-open': 422, 'window-order': 422 })
const r = questionRefusals

export const questionStates = ['waiting', 'done', 'refused', 'failed'] as const
/** What every question to the worker tells of itself. `refused` is the code of the reason. */
export const questionShape = { id: Id, name: z.string(), state: z.enum(questionStates), refused: z.string().nullable(), asOf: Day.nullable(), at: Instant, answeredAt: Instant.nullable() }
export const Name = z.string().trim().min(1).max(200)

const Answer = z.object({
  members: z.number(), others: z.number(), method: z.enum(['logit', 'trees']), auc: z.number().meta({ description: 'On members and others that the model had not seen; 0.5 is no likeness at all.' }), topLift: z.number().meta({ description: 'How many times as many unseen members the most alike tenth holds.' }),
  telling: z.array(z.object({ label: NamedShape, apart: z.number() })).meta({ description: 'What sets the members apart, in standard deviations.' }),
})
export const LookAlike = z.object({ ...questionShape, filter: Filter, answer: Answer.nullable() }).meta({ id: 'LookAlikeQuestion' })
export type LookAlike = z.infer<typeof LookAlike>
const Alike = z.object({ party: z.object({ id: Id, name: z.string() }), likeness: z.number(), reasons: z.array(NamedShape) })

const byId = z.object({ id: Id })
const example = { params: { id: '12' } }
export const findLookAlikes = endpoint({ name: 'findLookAlikes', method: 'GET', path: '/insight/look-alikes', may: ['read', 'insight'], summary: 'Lists the asker’s own questions of who is like a set of parties, the newest first.', reply: z.object({ items: z.array(LookAlike) }) })
export const askLookAlikes = endpoint({ name: 'askLookAlikes', method: 'POST', path: '/insight/look-alikes', may: ['read', 'insight'], summary: 'Asks who is like the parties that a filter finds without being among them; answered in the background, among the parties that the asker sees.', body: z.strictObject({ name: Name, filter: Filter }), status: 202, reply: byId, example: { body: { name: '像贵宾的客户', filter: { field: 'tier', op: 'is', value: '1' } } } })
export const findAlike = endpoint({ name: 'findAlike', method: 'GET', path: '/insight/look-alikes/{id}', may: ['read', 'insight'], summary: 'Lists the parties most like those that a question names, the most alike first, each with why.', params: byId, query: PageQuery, reply: pageOf(Alike), refusals: [r['question-not-found']], example })
export const deleteLookAlikes = endpoint({ name: 'deleteLookAlikes', method: 'DELETE', path: '/insight/look-alikes/{id}', may: ['read', 'insight'], summary: 'Takes back a question of one’s own with its answer.', params: byId, refusals: [r['question-not-found']], example })

export const lookAlikeEndpoints = [findLookAlikes, askLookAlikes, findAlike, deleteLookAlikes]
