import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { partyRefusals, PartyRole } from '../party/contract.ts'
import { dateRefusals } from '../party/dates.ts'

export const roleRefusals = refusals('parties', { 'role-not-found': 404, 'role-held': 409, 'role-ended': 409 })

export const RoleInput = z.strictObject({ role: PartyRole, from: Day.nullish(), to: Day.nullish() })
export type RoleInput = z.output<typeof RoleInput>
export const RoleChange = z.strictObject({ from: Day.nullish(), to: Day.nullish() })
export type RoleChange = z.output<typeof RoleChange>
export const HeldRole = z.object({ id: Id, role: PartyRole, from: Day.nullable(), to: Day.nullable() }).meta({ id: 'HeldRole' })
export type HeldRole = z.infer<typeof HeldRole>

const one = z.object({ id: Id, roleId: Id })
const example = { id: '1024', roleId: '7' }
const none = [partyRefusals['not-found'], roleRefusals['role-not-found']]
const faults = [roleRefusals['role-held'], dateRefusals['dates-reversed']]

export const addRole = endpoint({ name: 'addRole', method: 'POST', path: '/parties/{id}/roles', may: ['update', 'party'], summary: 'Gives a party a role in one of the six markets, for a time or open-ended. It may play several at once.', params: z.object({ id: Id }), body: RoleInput, reply: HeldRole, status: 201, refusals: [partyRefusals['not-found'], ...faults], example: { params: { id: '1024' }, body: { role: 'supplier', from: '2026-01-01' } } })
export const changeRole = endpoint({ name: 'changeRole', method: 'PATCH', path: '/parties/{id}/roles/{roleId}', may: ['update', 'party'], summary: "Puts a role's dates right.", params: one, body: RoleChange, reply: HeldRole, refusals: [...none, ...faults], example: { params: example, body: { from: '2025-01-01' } } })
export const endRole = endpoint({ name: 'endRole', method: 'POST', path: '/parties/{id}/roles/{roleId}/end', may: ['update', 'party'], summary: 'Ends a role, on a day or today; that day still counts.', params: one, body: z.strictObject({ on: Day.optional() }), reply: HeldRole, refusals: [...none, roleRefusals['role-ended'], dateRefusals['dates-reversed']], example: { params: example, body: {} } })
export const removeRole = endpoint({ name: 'removeRole', method: 'DELETE', path: '/parties/{id}/roles/{roleId}', may: ['update', 'party'], summary: 'Removes a role that was never held.', params: one, refusals: none, example: { params: example } })

export const roleEndpoints = [addRole, changeRole, endRole, removeRole]
