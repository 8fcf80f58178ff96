import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'

export const scheduleRefusals = refusals('measures', { 'no-schedule': 404, 'no-recipient': 422, 'schedule-analysis': 404 })
const r = scheduleRefusals

export const ScheduleInput = z.strictObject({
  every: z.enum(['day', 'week', 'month']), on: z.number().int().min(1).max(31).default(1).meta({ description: 'Weekly: 1 (Monday) to 7; monthly: the day, or the last where there is none.' }),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).meta({ description: "The firm's time.", example: '08:30' }), memberIds: z.array(Id).min(1).max(50),
}).meta({ id: 'ScheduleInput' })
export type ScheduleInput = z.output<typeof ScheduleInput>

export const Schedule = ScheduleInput.extend({ members: z.array(z.object({ id: Id, name: z.string() })), nextAt: Instant, lastAt: Instant.nullable(), sent: z.number(), problem: z.string().nullable() }).meta({ id: 'Schedule' })
export type Schedule = z.infer<typeof Schedule>

const params = z.object({ id: Id })
const example = { params: { id: '3' } }

export const getSchedule = endpoint({ name: 'getSchedule', method: 'GET', path: '/analyses/{id}/schedule', may: ['schedule', 'analysis'], summary: 'Gets when a saved analysis is mailed, and to whom.', params, reply: z.object({ schedule: Schedule.nullable(), mail: z.boolean().meta({ description: 'Whether a mail server is set.' }) }), refusals: [r['schedule-analysis']], example })
export const putSchedule = endpoint({ name: 'putSchedule', method: 'PUT', path: '/analyses/{id}/schedule', may: ['schedule', 'analysis'], summary: 'Has a saved analysis mailed to members at times; each gets it within their own rights.', params, body: ScheduleInput, reply: Schedule, refusals: [r['schedule-analysis'], r['no-recipient']], example: { ...example, body: { every: 'week' as const, on: 1, at: '08:30', memberIds: ['1'] } } })
export const deleteSchedule = endpoint({ name: 'deleteSchedule', method: 'DELETE', path: '/analyses/{id}/schedule', may: ['schedule', 'analysis'], summary: 'Ends the mailing of an analysis.', params, refusals: [r['no-schedule']], example })

export const scheduleEndpoints = [getSchedule, putSchedule, deleteSchedule]
