import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { NameInput, partyRefusals } from '../party/contract.ts'
import { dateRefusals } from '../party/dates.ts'

export const nameRefusals = refusals('parties', { 'name-not-found': 404, 'name-known': 409 })

export const FurtherNameInput = NameInput.extend({ from: Day.nullish(), to: Day.nullish() })
export type FurtherNameInput = z.output<typeof FurtherNameInput>
export const FurtherNameChange = FurtherNameInput.partial()
export type FurtherNameChange = z.output<typeof FurtherNameChange>
export const FurtherName = z.object({ id: Id, kind: NameInput.shape.kind, value: z.string(), from: Day.nullable(), to: Day.nullable() }).meta({ id: 'FurtherName' })
export type FurtherName = z.infer<typeof FurtherName>

const one = z.object({ id: Id, nameId: Id })
const none = [partyRefusals['not-found'], nameRefusals['name-not-found']]
const faults = [nameRefusals['name-known'], dateRefusals['dates-reversed']]

export const addName = endpoint({ name: 'addName', method: 'POST', path: '/parties/{id}/names', may: ['update', 'party'], summary: 'Adds a further name: in another script, an alias, a former one.', params: z.object({ id: Id }), body: FurtherNameInput, reply: FurtherName, status: 201, refusals: [partyRefusals['not-found'], ...faults], example: { params: { id: '1024' }, body: { kind: 'english', value: 'Dawn Lin' } } })
export const changeName = endpoint({ name: 'changeName', method: 'PATCH', path: '/parties/{id}/names/{nameId}', may: ['update', 'party'], summary: 'Changes a further name or its dates.', params: one, body: FurtherNameChange, reply: FurtherName, refusals: [...none, ...faults], example: { params: { id: '1024', nameId: '7' }, body: { to: '2026-11-22' } } })
export const removeName = endpoint({ name: 'removeName', method: 'DELETE', path: '/parties/{id}/names/{nameId}', may: ['update', 'party'], summary: 'Removes a further name.', params: one, refusals: none, example: { params: { id: '1024', nameId: '7' } } })

export const nameEndpoints = [addName, changeName, removeName]
