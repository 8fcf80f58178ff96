import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { eventType } from '#kernel/event.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { languages } from '#kernel/text.ts'
import { Invitation } from '../invitation/contract.ts'
import { peopleRefusals as r } from '../refusals.ts'
import { RoleRef } from '../role/contract.ts'

export const Language = z.enum(languages)
const isZone = (zone: string): boolean => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone)
export const Zone = z.string().max(60).refine(isZone, 'not a time zone').meta({ example: 'Asia/Shanghai' })
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email()).meta({ example: 'li.na@example.com' })
export const PersonName = z.string().trim().min(1).max(100)

/** A member as other contracts mention one. */
export const MemberRef = z.object({ id: Id, name: z.string() }).meta({ id: 'MemberRef' })
export type MemberRef = z.infer<typeof MemberRef>

export const Member = z.object({
  id: Id, name: z.string(), email: z.string(), unitId: Id, unitName: z.string(), roles: z.array(RoleRef), language: Language, zone: z.string(),
  active: z.boolean(), joinedAt: Instant.nullable().meta({ description: 'When the invitation was accepted; null while it waits.' }), twoFactor: z.boolean(), partyId: Id.nullable(), createdAt: Instant, version: z.number(),
}).meta({ id: 'Member' })
export type Member = z.infer<typeof Member>

export const MemberInput = z.strictObject({
  email: Email, name: PersonName, unitId: Id.optional().meta({ description: 'Absent: the unit of whoever invites.' }), roles: z.array(Id).max(20),
  language: Language.optional(), zone: Zone.optional(),
}).meta({ id: 'MemberInput' })
export type MemberInput = z.output<typeof MemberInput>

export const MemberChange = z.strictObject({ email: Email.optional(), name: PersonName.optional(), unitId: Id.optional(), language: Language.optional(), zone: Zone.optional(), partyId: Id.nullish() }).meta({ id: 'MemberChange' })
export type MemberChange = z.output<typeof MemberChange>

export const MemberQuery = PageQuery.extend({ search: z.string().trim().max(100).optional(), unitId: Id.optional().meta({ description: 'This unit and those below.' }), active: z.enum(['true', 'false']).optional() })
export type MemberQuery = z.output<typeof MemberQuery>

/** A member joined, left or came back, or changed name, unit or roles. */
export const memberChanged = eventType('people.member-changed', 1, z.object({ memberId: Id, active: z.boolean() }))

/** What was a member's goes to another. */
export const memberHandedOver = eventType('people.member-handed-over', 1, z.object({ memberId: Id, toId: Id }))

const byId = z.object({ id: Id })
const example = { params: { id: '12' } }

export const findMembers = endpoint({ name: 'findMembers', method: 'GET', path: '/members', may: ['read', 'member'], summary: 'Finds members by name, a page at a time.', query: MemberQuery, reply: pageOf(Member) })
export const findMemberNames = endpoint({ name: 'findMemberNames', method: 'GET', path: '/members/names', may: 'signed-in', summary: 'Finds active members by part of a name, for choosing one: at most 50.', query: z.object({ search: z.string().trim().max(100).optional() }), reply: z.object({ items: z.array(MemberRef.extend({ unitName: z.string() })) }) })
export const getMember = endpoint({ name: 'getMember', method: 'GET', path: '/members/{id}', may: ['read', 'member'], summary: 'Gets a member.', params: byId, reply: Member, versioned: true, example })
export const inviteMember = endpoint({ name: 'inviteMember', method: 'POST', path: '/members', may: ['manage', 'member'], summary: 'Makes a member and an invitation, sent by e-mail where that is set up, else shown this once.', body: MemberInput, reply: z.object({ member: Member, invitation: Invitation }), status: 201, refusals: [r['email-taken'], r['unit-unknown'], r['role-unknown'], r['beyond-own-rights']], example: { body: { email: 'wang.fang@example.com', name: '王芳', roles: ['3'] } } })
export const updateMember = endpoint({ name: 'updateMember', method: 'PATCH', path: '/members/{id}', may: ['manage', 'member'], summary: 'Changes what is named of a member; needs If-Match.', params: byId, body: MemberChange, reply: Member, versioned: true, refusals: [r['email-taken'], r['unit-unknown'], r['beyond-own-rights']], example: { ...example, body: { name: '王芳' } } })
export const setMemberRoles = endpoint({ name: 'setMemberRoles', method: 'PUT', path: '/members/{id}/roles', may: ['manage', 'member'], summary: 'Sets a member’s roles; needs If-Match. One can give only what one has.', params: byId, body: z.strictObject({ roles: z.array(Id).max(20) }), reply: Member, versioned: true, refusals: [r['role-unknown'], r['last-administrator'], r['beyond-own-rights']], example: { ...example, body: { roles: ['2'] } } })
export const deactivateMember = endpoint({ name: 'deactivateMember', method: 'POST', path: '/members/{id}/deactivation', may: ['manage', 'member'], summary: 'Shuts a member out: sessions end, keys stop; the name stays.', params: byId, reply: Member, versioned: true, refusals: [r['last-administrator'], r['beyond-own-rights']], example })
export const reactivateMember = endpoint({ name: 'reactivateMember', method: 'DELETE', path: '/members/{id}/deactivation', may: ['manage', 'member'], summary: 'Lets a member in again.', params: byId, reply: Member, refusals: [r['beyond-own-rights']], example })
export const handOverMember = endpoint({ name: 'handOverMember', method: 'POST', path: '/members/{id}/handing-over', may: ['manage', 'member'], summary: 'Gives the parties and the open work of a member to another, in the background.', params: byId, body: z.strictObject({ toId: Id }), status: 202, refusals: [r['heir-unknown'], r['beyond-own-rights']], example: { ...example, body: { toId: '2' } } })
export const dropTwoFactor = endpoint({ name: 'dropTwoFactor', method: 'DELETE', path: '/members/{id}/two-factor', may: ['manage', 'member'], summary: 'Takes away a lost second factor; every session ends.', params: byId, refusals: [r['beyond-own-rights']], example })

export const memberEndpoints = [findMembers, findMemberNames, getMember, inviteMember, updateMember, setMemberRoles, deactivateMember, reactivateMember, handOverMember, dropTwoFactor]
