import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { peopleRefusals as r } from '../refusals.ts'

/** Length is what makes a password strong; other rules only make it forgotten. */
export const Password = z.string().min(8).max(128).meta({ description: '8 to 128 characters.' })

/** A link by which a member sets a password. Sent by e-mail it is not told here. */
export const Invitation = z.object({ sent: z.boolean(), link: z.string().nullable(), expiresAt: Instant }).meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof Invitation>

const Token = z.string().min(20).max(200)

export const renewInvitation = endpoint({ name: 'renewInvitation', method: 'POST', path: '/members/{id}/invitation', may: ['manage', 'member'], summary: 'Makes a new link for setting a password: for an invitation that ran out or a password that is lost.', params: z.object({ id: Id }), reply: Invitation, status: 201, refusals: [r['beyond-own-rights']], example: { params: { id: '12' } } })
const exampleToken = 'Zx1f0c3b7a9d2e4f6081a3c5e7091b2d4f6183a5c7e'

export const checkInvitation = endpoint({ name: 'checkInvitation', method: 'POST', path: '/invitations/check', may: 'anyone', summary: 'Tells whom an invitation link is for.', body: z.strictObject({ token: Token }), reply: z.object({ firm: z.string(), name: z.string(), email: z.string() }), refusals: [r['link-expired']], example: { body: { token: exampleToken } } })
export const acceptInvitation = endpoint({ name: 'acceptInvitation', method: 'POST', path: '/invitations/acceptance', may: 'anyone', summary: 'Sets the password that an invitation asks for. The link then holds no more, and older sessions end.', body: z.strictObject({ token: Token, password: Password }), refusals: [r['link-expired']], example: { body: { token: exampleToken, password: 'correct-horse-battery-9' } } })

export const invitationEndpoints = [renewInvitation, checkInvitation, acceptInvitation]
