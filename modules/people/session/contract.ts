import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'

export const Session = z.object({ id: z.string(), address: z.string().nullable(), agent: z.string().nullable(), createdAt: Instant, seenAt: Instant, expiresAt: Instant, current: z.boolean() }).meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

const sessions = z.object({ items: z.array(Session) })
const ended = z.object({ ended: z.number() })

export const findMySessions = endpoint({ name: 'findMySessions', method: 'GET', path: '/me/sessions', may: 'signed-in', summary: 'Lists where one is signed in.', reply: sessions })
export const endMySession = endpoint({ name: 'endMySession', method: 'DELETE', path: '/me/sessions/{id}', may: 'signed-in', summary: 'Ends one of one’s own sessions.', params: z.object({ id: z.string().max(100) }), example: { params: { id: 'Vq3lA0' } } })
export const endMyOtherSessions = endpoint({ name: 'endMyOtherSessions', method: 'DELETE', path: '/me/sessions', may: 'signed-in', summary: 'Ends all of one’s own sessions but this one.', reply: ended })
export const findMemberSessions = endpoint({ name: 'findMemberSessions', method: 'GET', path: '/members/{id}/sessions', may: ['manage', 'member'], summary: 'Lists where a member is signed in.', params: z.object({ id: Id }), reply: sessions, example: { params: { id: '12' } } })
export const endMemberSessions = endpoint({ name: 'endMemberSessions', method: 'DELETE', path: '/members/{id}/sessions', may: ['manage', 'member'], summary: 'Ends all sessions of a member.', params: z.object({ id: Id }), reply: ended, example: { params: { id: '12' } } })

export const sessionEndpoints = [findMySessions, endMySession, endMyOtherSessions, findMemberSessions, endMemberSessions]
