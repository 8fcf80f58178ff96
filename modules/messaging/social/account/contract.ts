import { z } from 'zod'
import { Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { faultKinds } from '../fault.ts'
import { networks } from '../networks.ts'
import { AccountSettings } from './settings.ts'

export { abilities, lengthOn, type Network, networks } from '../networks.ts'
export { faultKinds, type FaultKind } from '../fault.ts'
export { AccountSettings, secretsOf as socialSecretsOf } from './settings.ts'

export const socialRefusals = refusals('messaging', { 'social-not-found': 404, 'social-secret-needed': 422, 'social-network-stays': 409, 'social-word-not-found': 404, 'social-cannot': 409, 'social-refused': 502, 'social-unsigned': 403 })
const r = socialRefusals

export const AccountInput = z.strictObject({
  name: z.string().trim().min(1).max(80), settings: AccountSettings, secret: z.record(z.string().max(40), z.string().trim().max(4000)).default({}).meta({ description: 'What is left out stays as it is.' }),
  keywords: z.array(z.string().trim().min(1).max(60)).max(10).default([]).meta({ description: 'Tags (Mastodon) or words (Discourse) that are listened for; other networks allow none.' }), active: z.boolean().default(true),
}).meta({ id: 'SocialAccountInput' })
export type AccountInput = z.output<typeof AccountInput>

const Fault = z.object({ kind: z.enum(faultKinds), said: z.string().meta({ description: 'In the network’s own words.' }), at: Instant })
export const SocialAccount = z.object({ id: Id, network: z.enum(networks), name: z.string(), handle: z.string().nullable(), active: z.boolean(), fault: Fault.nullable(), checkedAt: Instant.nullable() }).meta({ id: 'SocialAccount' })
export type SocialAccount = z.infer<typeof SocialAccount>
export const SocialAccountSettings = SocialAccount.extend({
  settings: AccountSettings, secrets: z.array(z.string()).meta({ description: 'Names of the secrets that are set.' }), keywords: z.array(z.string()), callback: z.string().nullable().meta({ description: 'The address that the network is to call.' }),
  restUntil: Instant.nullable().meta({ description: 'The network asked us to wait until then.' }), tokenUntil: Instant.nullable().meta({ description: 'When the pass ends, where the network tells.' }),
}).meta({ id: 'SocialAccountSettings' })
export type SocialAccountSettings = z.infer<typeof SocialAccountSettings>

const byId = z.object({ id: Id })
const may = ['update', 'settings'] as const
const one = { params: { id: '1' } }
const input = { name: '青城茶业', settings: { network: 'mastodon' as const, base: 'https://mastodon.social' }, secret: { accessToken: 'written-once' }, keywords: ['青城茶'] }
const tells = z.object({ fault: z.enum(faultKinds).nullable(), said: z.string() })

export const findSocialAccounts = endpoint({ name: 'findSocialAccounts', method: 'GET', path: '/social/accounts', may: ['read', 'message'], summary: 'Lists the firm’s accounts on social networks and forums, with what is wrong where something is.', reply: z.object({ accounts: z.array(SocialAccount) }) })
export const findSocialSettings = endpoint({ name: 'findSocialSettings', method: 'GET', path: '/social/accounts/settings', may, summary: 'Lists the accounts with their settings; secrets only by name.', reply: z.object({ accounts: z.array(SocialAccountSettings) }) })
export const createSocialAccount = endpoint({ name: 'createSocialAccount', method: 'POST', path: '/social/accounts', may, summary: 'Adds an account on a network.', body: AccountInput, reply: SocialAccountSettings, status: 201, refusals: [r['social-secret-needed']], example: { body: input } })
export const changeSocialAccount = endpoint({ name: 'changeSocialAccount', method: 'PUT', path: '/social/accounts/{id}', may, summary: 'Changes an account; secrets that are left out stay, unless another server or account would get them.', params: byId, body: AccountInput, reply: SocialAccountSettings, refusals: [r['social-not-found'], r['social-secret-needed'], r['social-network-stays']], example: { ...one, body: input } })
export const removeSocialAccount = endpoint({ name: 'removeSocialAccount', method: 'DELETE', path: '/social/accounts/{id}', may, summary: 'Takes an account away with what opens it; what was published and said stays.', params: byId, refusals: [r['social-not-found']], example: one })
export const testSocialAccount = endpoint({ name: 'testSocialAccount', method: 'POST', path: '/social/accounts/{id}/test', may, summary: 'Signs in to an account and says what is wrong where that fails.', params: byId, reply: tells.extend({ handle: z.string().nullable() }), status: 200, refusals: [r['social-not-found']], example: one })
export const hideWord = endpoint({ name: 'hideSocialComment', method: 'PUT', path: '/social/comments/{id}/hidden', may: ['resolve', 'message'], summary: 'Hides a public comment on the network, or shows it again, where the network allows it. The id is that of the message that came in.', params: byId, body: z.strictObject({ hidden: z.boolean() }), status: 204, refusals: [r['social-word-not-found'], r['social-cannot'], r['social-refused']], example: { ...one, body: { hidden: true } } })
export const removeWord = endpoint({ name: 'removeSocialComment', method: 'DELETE', path: '/social/comments/{id}', may: ['resolve', 'message'], summary: 'Deletes a public comment on the network, where the network allows it; here it stays with that remark.', params: byId, refusals: [r['social-word-not-found'], r['social-cannot'], r['social-refused']], example: one })

const called = z.object({ id: Id, key: z.string().regex(/^[\w-]{22,40}$/) })
const query = z.record(z.string().max(60), z.string().max(2000))
const asked = { params: { id: '1', key: 'k3J9vQ2mX8bN5tR7wY1zAgbC' } }
export const takeSocialCall = { ...endpoint({ name: 'takeSocialCall', method: 'POST', path: '/social/callbacks/{id}/{key}', may: 'anyone', summary: 'Takes what a network tells, in its own form and with its own signature over the body as it came.', params: called, query, refusals: [r['social-not-found'], r['social-unsigned']], perMinute: 6000, keepsRaw: true, example: asked }), streams: 'text/plain' }
export const answerSocialCheck = { ...endpoint({ name: 'answerSocialCheck', method: 'GET', path: '/social/callbacks/{id}/{key}', may: 'anyone', summary: 'Answers a network’s question whether an address is ours.', params: called, query, refusals: [r['social-not-found'], r['social-unsigned']], perMinute: 600, example: asked }), streams: 'text/plain' }

export const socialEndpoints = [findSocialAccounts, findSocialSettings, createSocialAccount, changeSocialAccount, removeSocialAccount, testSocialAccount, hideWord, removeWord, takeSocialCall, answerSocialCheck]
