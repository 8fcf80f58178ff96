import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { PageQuery, pageOf } from '#kernel/page.ts'
import { MemberRef } from '../member/contract.ts'
import { peopleRefusals as r } from '../refusals.ts'
import { RoleRef } from '../role/contract.ts'

export const ApiKey = z.object({
  id: Id, name: z.string(), prefix: z.string(), member: MemberRef, scopes: z.array(z.string()).nullable(), role: RoleRef.nullable(),
  createdAt: Instant, expiresAt: Instant.nullable(), lastUsedAt: Instant.nullable(), revokedAt: Instant.nullable(),
}).meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>

const Sentence = z.string().max(120).regex(/^[\w-]+\.[\w-]+$/)
export const ApiKeyInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(Sentence).min(1).max(200).optional().meta({ description: 'Sentences such as party.read; or name a role instead.' }), roleId: Id.optional(),
  memberId: Id.optional().meta({ description: 'For whom the key acts; absent: whoever makes it.' }), expiresAt: Instant.optional(),
}).refine((k) => (k.scopes === undefined) !== (k.roleId === undefined), 'name scopes or a role, not both').meta({ id: 'ApiKeyInput' })
export type ApiKeyInput = z.output<typeof ApiKeyInput>
export const NewApiKey = z.object({ key: z.string().meta({ description: 'The key itself, shown this once.' }), apiKey: ApiKey }).meta({ id: 'NewApiKey' })
export type NewApiKey = z.infer<typeof NewApiKey>

export const findKeys = endpoint({ name: 'findKeys', method: 'GET', path: '/keys', may: ['read', 'key'], summary: 'Lists API keys, newest first, never their secrets.', query: PageQuery, reply: pageOf(ApiKey) })
export const createKey = endpoint({ name: 'createKey', method: 'POST', path: '/keys', may: ['create', 'key'], summary: 'Creates an API key, which never may more than its member; its text is shown this once.', body: ApiKeyInput, reply: NewApiKey, status: 201, refusals: [r['role-unknown'], r['right-unknown'], r['expiry-past'], r['member-unknown'], r['beyond-own-rights']], example: { body: { name: '官网同步', scopes: ['party.read', 'party.create'] } } })
export const revokeKey = endpoint({ name: 'revokeKey', method: 'DELETE', path: '/keys/{id}', may: ['revoke', 'key'], summary: 'Revokes an API key at once and for good.', params: z.object({ id: Id }), example: { params: { id: '7' } } })

export const keyEndpoints = [findKeys, createKey, revokeKey]
