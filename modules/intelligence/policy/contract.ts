import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'

export const policyRefusals = refusals('intelligence', { 'policy-member': 422, 'policy-channel': 422 })

export const bonds = ['financial', 'social', 'structural'] as const
const Level = z.number().int().min(1).max(5)
const body = {
  active: z.boolean(), who: z.enum(['owner', 'member']).meta({ description: 'The owner of the relationship, or one member for all.' }), memberId: Id.nullish(), channel: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/).nullish(),
  everyDays: z.number().int().min(1).max(1095).nullish().meta({ description: 'At least one contact in so many days; null for none of our own accord.' }), purpose: z.string().trim().max(500).default(''), bonds: z.array(z.enum(bonds)).max(3).default([]),
}
export const ContactPolicyInput = z.strictObject(body)
export const ContactPolicy = z.object({ level: Level, active: z.boolean(), who: z.enum(['owner', 'member']), member: z.object({ id: Id, name: z.string() }).nullable(), channel: z.string().nullable(), everyDays: z.number().int().nullable(), purpose: z.string(), bonds: z.array(z.enum(bonds)) }).meta({ id: 'ContactPolicy' })
export type ContactPolicy = z.infer<typeof ContactPolicy>

export const findContactPolicies = endpoint({ name: 'findContactPolicies', method: 'GET', path: '/contact-policies', may: 'signed-in', summary: 'Lists how relationships of each level are looked after: who is in touch, on which channel, how often.', reply: z.object({ policies: z.array(ContactPolicy) }) })
export const putContactPolicy = endpoint({ name: 'putContactPolicy', method: 'PUT', path: '/contact-policies/{level}', may: ['update', 'settings'], summary: 'Changes how relationships of a level are looked after.', params: z.object({ level: z.coerce.number().int().min(1).max(5) }), body: ContactPolicyInput, reply: ContactPolicy, refusals: [policyRefusals['policy-member'], policyRefusals['policy-channel']], example: { params: { level: 4 }, body: { active: true, who: 'owner', channel: 'wechat', everyDays: 30, purpose: '问候，了解近况', bonds: ['financial', 'social'] } } })

export const policyEndpoints = [findContactPolicies, putContactPolicy]
