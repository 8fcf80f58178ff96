import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { peopleRefusals as r } from '../refusals.ts'

export const UnitName = z.string().trim().min(1).max(100)
export const Unit = z.object({ id: Id, name: z.string(), parentId: Id.nullable(), members: z.number(), version: z.number() }).meta({ id: 'Unit' })
export type Unit = z.infer<typeof Unit>
export const UnitInput = z.strictObject({ name: UnitName, parentId: Id }).meta({ id: 'UnitInput' })
export type UnitInput = z.output<typeof UnitInput>
export const UnitChange = z.strictObject({ name: UnitName.optional(), parentId: Id.optional() }).meta({ id: 'UnitChange' })
export type UnitChange = z.output<typeof UnitChange>

/** The tree changed at this unit. */
export const unitChanged = eventType('people.unit-changed', 1, z.object({ unitId: Id }))

const byId = z.object({ id: Id })

export const findUnits = endpoint({ name: 'findUnits', method: 'GET', path: '/units', may: 'signed-in', summary: 'Lists all units; the tree is in parentId.', reply: z.object({ items: z.array(Unit) }) })
export const createUnit = endpoint({ name: 'createUnit', method: 'POST', path: '/units', may: ['manage', 'unit'], summary: 'Creates a unit below another.', body: UnitInput, reply: Unit, status: 201, versioned: true, refusals: [r['unit-unknown']], example: { body: { name: '华东区', parentId: '1' } } })
export const updateUnit = endpoint({ name: 'updateUnit', method: 'PATCH', path: '/units/{id}', may: ['manage', 'unit'], summary: 'Renames or moves a unit; needs If-Match.', params: byId, body: UnitChange, reply: Unit, versioned: true, refusals: [r['unit-unknown'], r['unit-cycle'], r['unit-root']], example: { params: { id: '4' }, body: { parentId: '2' } } })
export const deleteUnit = endpoint({ name: 'deleteUnit', method: 'DELETE', path: '/units/{id}', may: ['manage', 'unit'], summary: 'Deletes an empty unit.', params: byId, refusals: [r['unit-in-use'], r['unit-root']], example: { params: { id: '4' } } })

export const unitEndpoints = [findUnits, createUnit, updateUnit, deleteUnit]
