import { z } from 'zod'
import { Day } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { refusals } from '#kernel/refusal.ts'

export const cycleRefusals = refusals('intelligence', { 'no-cycle': 404, 'cycle-owner': 422, 'cycle-ended': 409 })

export const steps = ['information', 'analysis', 'treatment', 'created'] as const
const Layer = z.number().int().min(1).max(7)
const text = z.string().trim().max(4000)
const found = { information: text.nullish(), analysis: text.nullish(), treatment: text.nullish(), created: text.nullish() }
const figures = z.object({ customers: z.number(), value: Amount, measure: z.enum(['profit', 'revenue']) })
export const CycleInput = z.strictObject({ layer: Layer, name: z.string().trim().min(1).max(200), ownerId: Id.optional(), dueOn: Day }).meta({ id: 'ValueCycleInput' })
export const CycleChange = z.strictObject({ name: z.string().trim().min(1).max(200).optional(), ownerId: Id.optional(), dueOn: Day.optional(), step: z.enum(steps).optional(), ...found }).meta({ id: 'ValueCycleChange' })
const named = z.object({ id: Id, name: z.string() })
export const ValueCycle = z.object({
  id: Id, layer: Layer, name: z.string(), owner: named, step: z.enum([...steps, 'ended']), information: z.string().nullable(), analysis: z.string().nullable(), treatment: z.string().nullable(), created: z.string().nullable(),
  startedOn: Day, dueOn: Day, endedOn: Day.nullable(), currency: z.string(), before: figures, now: figures, version: z.number().int(), open: z.number().int().meta({ description: 'Tasks of it that are open.' }),
}).meta({ id: 'ValueCycle' })
export type ValueCycle = z.infer<typeof ValueCycle>

const byId = z.object({ id: Id })
const bad = [cycleRefusals['no-cycle'], cycleRefusals['cycle-ended']]
export const findCycles = endpoint({ name: 'findCycles', method: 'GET', path: '/insight/cycles', may: ['run', 'insight'], summary: 'Lists the turns of customer value management, those under way first: for each layer from information over analysis and treatment to created value.', reply: z.object({ cycles: z.array(ValueCycle) }) })
export const startCycle = endpoint({ name: 'startCycle', method: 'POST', path: '/insight/cycles', may: ['run', 'insight'], summary: 'Begins a turn of customer value management for a layer; its owner gets the first step as a task.', body: CycleInput, reply: ValueCycle, status: 201, refusals: [cycleRefusals['cycle-owner']], example: { body: { layer: 2, name: '重要客户提升计划', dueOn: '2027-03-31' } } })
export const changeCycle = endpoint({ name: 'changeCycle', method: 'PATCH', path: '/insight/cycles/{id}', may: ['run', 'insight'], summary: 'Writes down what a step found and goes on to the next, whose task its owner gets.', params: byId, body: CycleChange, reply: ValueCycle, refusals: [...bad, cycleRefusals['cycle-owner']], example: { params: { id: '1' }, body: { information: '成本已补齐，满意度来自 43 份回访', step: 'analysis' } } })
export const endCycle = endpoint({ name: 'endCycle', method: 'POST', path: '/insight/cycles/{id}/end', may: ['run', 'insight'], summary: 'Ends a turn: what the layer brings now is kept beside what it brought when the turn began.', params: byId, body: z.strictObject({ created: text.min(1) }), reply: ValueCycle, refusals: bad, example: { params: { id: '1' }, body: { created: '重要层人均利润提高 8%' } } })

export const cycleEndpoints = [findCycles, startCycle, changeCycle, endCycle]
