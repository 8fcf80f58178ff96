import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { peopleRefusals as r } from '../refusals.ts'

export const RoleRef = z.object({ id: Id, code: z.string().nullable().meta({ description: 'Set for built-in roles.', example: 'manager' }), name: z.string() }).meta({ id: 'RoleRef' })
export type RoleRef = z.infer<typeof RoleRef>

export const Scope = z.enum(['own', 'team', 'unit', 'all'])
export const FieldLevel = z.enum(['hidden', 'masked', 'read', 'edit'])
export const RoleGrant = z.object({ object: z.string().max(60), action: z.string().max(60), scope: Scope }).meta({ id: 'RoleGrant' })
export type RoleGrant = z.infer<typeof RoleGrant>
export const RoleField = z.object({ field: z.string().max(120), level: FieldLevel }).meta({ id: 'RoleField', example: { field: 'party.phone', level: 'masked' } })
export type RoleField = z.infer<typeof RoleField>

export const Role = RoleRef.extend({ grants: z.array(RoleGrant), fields: z.array(RoleField), members: z.number(), version: z.number() }).meta({ id: 'Role' })
export type Role = z.infer<typeof Role>
export const RoleInput = z.strictObject({ name: z.string().trim().min(1).max(60), grants: z.array(RoleGrant).max(500), fields: z.array(RoleField).max(200).default([]) }).meta({ id: 'RoleInput' })
export type RoleInput = z.output<typeof RoleInput>

const Label = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
export const GuardedObject = z.object({ name: z.string(), label: Label, actions: z.array(z.string()), fields: z.record(z.string(), Label) }).meta({ id: 'GuardedObject' })

const byId = z.object({ id: Id })
const example = { name: '区域督导', grants: [{ object: 'party', action: 'read', scope: 'unit' as const }], fields: [{ field: 'party.phone', level: 'masked' as const }] }

export const findRoles = endpoint({ name: 'findRoles', method: 'GET', path: '/roles', may: ['read', 'role'], summary: 'Lists the roles with what they allow. The administrator may do everything and has no list.', reply: z.object({ items: z.array(Role) }) })
export const getRights = endpoint({ name: 'getRights', method: 'GET', path: '/roles/rights', may: ['read', 'role'], summary: 'Lists what rights can be given on.', reply: z.object({ objects: z.array(GuardedObject) }) })
export const getRole = endpoint({ name: 'getRole', method: 'GET', path: '/roles/{id}', may: ['read', 'role'], summary: 'Gets a role.', params: byId, reply: Role, versioned: true, example: { params: { id: '2' } } })
export const createRole = endpoint({ name: 'createRole', method: 'POST', path: '/roles', may: ['manage', 'role'], summary: 'Creates a role of the firm’s own. One can give only what one has everywhere.', body: RoleInput, reply: Role, status: 201, versioned: true, refusals: [r['name-taken'], r['right-unknown'], r['beyond-own-rights']], example: { body: example } })
export const updateRole = endpoint({ name: 'updateRole', method: 'PUT', path: '/roles/{id}', may: ['manage', 'role'], summary: 'Rewrites an own role; needs If-Match. Built-in roles stay as they are.', params: byId, body: RoleInput, reply: Role, versioned: true, refusals: [r['name-taken'], r['right-unknown'], r['role-built-in'], r['beyond-own-rights']], example: { params: { id: '101' }, body: example } })
export const deleteRole = endpoint({ name: 'deleteRole', method: 'DELETE', path: '/roles/{id}', may: ['manage', 'role'], summary: 'Deletes an own role that nobody has.', params: byId, refusals: [r['role-in-use'], r['role-built-in']], example: { params: { id: '101' } } })

export const roleEndpoints = [findRoles, getRights, getRole, createRole, updateRole, deleteRole]
