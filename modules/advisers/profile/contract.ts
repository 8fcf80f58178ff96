import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { adviserRefusals as r } from '../refusals.ts'

export const adviserChannels = ['phone', 'wechat', 'wecom', 'sms', 'email', 'visit', 'shop', 'video'] as const
export const kinshipReasons = ['relative', 'friend', 'former-employee', 'conflict', 'other'] as const
export const customerKinds = ['person', 'organisation', 'household'] as const

const Level = z.number().int().min(1).max(3).meta({ description: '1 some, 2 good, 3 expert or mother tongue.' })
const named = z.object({ id: Id, name: z.string() })
const word = (most: number) => z.string().trim().min(1).max(most)

export const AdviserInput = z.strictObject({
  active: z.boolean().default(true).meta({ description: 'Takes part in matching.' }), takesNew: z.boolean().default(true), capacity: z.number().int().min(1).max(1_000_000).nullish().meta({ description: 'In units of effort; none: the firm’s usual.' }),
  skills: z.array(z.strictObject({ topic: word(80).meta({ description: 'A product group or a topic: 茶叶/绿茶.' }), level: Level })).max(50).default([]), languages: z.array(z.strictObject({ language: word(20), level: Level })).max(20).default([]),
  areas: z.array(word(60)).max(100).default([]).meta({ description: 'Cities and regions as addresses have them.' }), remote: z.boolean().default(false), channels: z.array(z.enum(adviserChannels)).max(8).default([]), workingDays: z.array(z.number().int().min(1).max(7)).max(7).default([1, 2, 3, 4, 5]),
  kinds: z.array(z.enum(customerKinds)).max(3).default([]), tiers: z.array(z.number().int().min(1).max(7)).max(7).default([]), stages: z.array(z.number().int().min(0).max(4)).max(5).default([]),
  gender: z.enum(['female', 'male']).nullish().meta({ description: 'Only for customers who asked for one.' }), leaveFrom: Day.nullish(), leaveTo: Day.nullish(), note: z.string().trim().max(1000).nullish(),
}).meta({ id: 'AdviserInput' })
export type AdviserInput = z.output<typeof AdviserInput>

export const Adviser = z.object({
  member: named.extend({ unitName: z.string(), active: z.boolean() }), known: z.boolean().meta({ description: 'Has a profile; others are not matched.' }), active: z.boolean(), takesNew: z.boolean(), capacity: z.number().int().nullable(), capacityUsed: z.number().int().meta({ description: 'The capacity that counts: the own or the firm’s usual.' }),
  skills: AdviserInput.shape.skills.unwrap(), languages: AdviserInput.shape.languages.unwrap(), areas: z.array(z.string()), remote: z.boolean(), channels: z.array(z.enum(adviserChannels)), workingDays: z.array(z.number().int()), kinds: z.array(z.enum(customerKinds)), tiers: z.array(z.number().int()), stages: z.array(z.number().int()),
  gender: z.enum(['female', 'male']).nullable(), leaveFrom: Day.nullable(), leaveTo: Day.nullable(), note: z.string().nullable(), parties: z.number().int().meta({ description: 'Whom they look after, as last counted.' }), load: z.number().int().meta({ description: 'The same in units of effort.' }), countedAt: Instant.nullable(),
  mayChange: z.boolean(), version: z.number().int(),
}).meta({ id: 'Adviser' })
export type Adviser = z.infer<typeof Adviser>

export const Kinship = z.object({ id: Id, party: named, rule: z.enum(['exclude', 'prefer']), reason: z.enum(kinshipReasons), note: z.string().nullable() }).meta({ id: 'AdviserKinship' })
export type Kinship = z.infer<typeof Kinship>

const byId = z.object({ id: Id })
const example = { params: { id: '3' } }
const profile: z.input<typeof AdviserInput> = { skills: [{ topic: '茶叶', level: 3 }], languages: [{ language: 'zh-CN', level: 3 }], areas: ['成都'], capacity: 200 }

export const findAdvisers = endpoint({ name: 'findAdvisers', method: 'GET', path: '/advisers', may: ['read', 'adviser'], summary: 'Lists advisers with what they know, whom they take and what they have in hand.', query: z.object({ all: z.enum(['true', 'false']).default('false').meta({ description: 'With active members who have no profile yet.' }) }), reply: z.object({ items: z.array(Adviser) }), example: { query: { all: 'true' } } })
export const getAdviser = endpoint({ name: 'getAdviser', method: 'GET', path: '/advisers/{id}', may: ['read', 'adviser'], summary: 'Gets a member as an adviser.', params: byId, reply: Adviser, versioned: true, refusals: [r['not-found']], example })
export const putAdviser = endpoint({ name: 'putAdviser', method: 'PUT', path: '/advisers/{id}', may: ['update', 'adviser'], summary: 'Says what a member knows and takes as an adviser.', params: byId, body: AdviserInput, reply: Adviser, versioned: true, refusals: [r['not-found'], r['leave-reversed']], example: { ...example, body: profile } })
export const findKinships = endpoint({ name: 'findAdviserKinships', method: 'GET', path: '/advisers/{id}/kinships', may: ['read', 'adviser'], summary: 'Lists parties that an adviser must not, or had better, look after.', params: byId, reply: z.object({ items: z.array(Kinship) }), refusals: [r['not-found']], example })
export const addKinship = endpoint({ name: 'addAdviserKinship', method: 'POST', path: '/advisers/{id}/kinships', may: ['update', 'adviser'], summary: 'Says that an adviser must not, or had better, look after a party.', params: byId, body: z.strictObject({ partyId: Id, rule: z.enum(['exclude', 'prefer']), reason: z.enum(kinshipReasons), note: z.string().trim().max(500).nullish() }), reply: Kinship, status: 201, refusals: [r['not-found'], r['kinship-known']], example: { ...example, body: { partyId: '1024', rule: 'exclude', reason: 'relative' } } })
export const removeKinship = endpoint({ name: 'removeAdviserKinship', method: 'DELETE', path: '/advisers/{id}/kinships/{kinshipId}', may: ['update', 'adviser'], summary: 'Takes such a rule back.', params: byId.extend({ kinshipId: Id }), refusals: [r['not-found']], example: { params: { id: '3', kinshipId: '7' } } })

export const profileEndpoints = [findAdvisers, getAdviser, putAdviser, findKinships, addKinship, removeKinship]
