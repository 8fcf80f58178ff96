import { z } from 'zod'
import { Day, Instant } from '#kernel/date.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { NamedShape } from '#kernel/field.ts'
import { Id } from '#kernel/id.ts'
import { Amount } from '#kernel/money.ts'
import { valueRefusals as r } from '../party/contract.ts'

export const rateKinds = ['channel', 'staff', 'kind'] as const
export const ServiceRate = z.object({ what: z.enum(rateKinds), key: z.string(), day: Day, amount: Amount.meta({ description: 'Money a contact or an hour; minutes for a kind of touchpoint.' }) }).meta({ id: 'ServiceRate' })
export type ServiceRate = z.infer<typeof ServiceRate>
export const CostEntry = z.object({ id: Id, what: z.enum(['acquisition', 'retention']), from: Day, to: Day, amount: Amount, channel: z.string().nullable(), tag: z.object({ id: Id, name: z.string() }).nullable(), note: z.string().nullable(), at: Instant, byName: z.string().nullable() }).meta({ id: 'CostEntry' })
export type CostEntry = z.infer<typeof CostEntry>
export const CostInput = z.strictObject({ what: z.enum(['acquisition', 'retention']), from: Day, to: Day, amount: Amount.regex(/^(?!0+(\.0+)?$)\d{1,13}(\.\d{1,2})?$/), channel: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/).optional(), tagId: Id.optional(), note: z.string().trim().max(500).optional() })
  .refine((c) => c.to >= c.from, { error: 'ends before it begins', path: ['to'] })

const at = z.object({ what: z.enum(rateKinds), key: z.string().regex(/^(\*|[a-z][a-z0-9-]{0,39})$/), day: Day })
const role = z.object({ code: z.string(), name: z.string() })
const kind = z.object({ key: z.string(), label: NamedShape })

export const getServiceRates = endpoint({ name: 'getServiceRates', method: 'GET', path: '/value/rates', may: ['read', 'insight'], summary: 'Lists what serving costs, each from its day on: a contact by channel, an hour by role, and the minutes that each kind of touchpoint takes.', reply: z.object({ currency: z.string(), rates: z.array(ServiceRate), channels: z.array(kind), kinds: z.array(kind), roles: z.array(role) }), example: {} })
export const setServiceRate = endpoint({ name: 'setServiceRate', method: 'PUT', path: '/value/rates/{what}/{key}/{day}', may: ['update', 'settings'], summary: 'Sets a rate from a day on. For `staff` the key is a role’s code, or * for everybody.', params: at, body: z.strictObject({ amount: Amount.regex(/^\d{1,9}(\.\d{1,4})?$/) }), reply: ServiceRate, refusals: [r['channel-unknown'], r['kind-unknown'], r['role-unknown']], example: { params: { what: 'staff', key: '*', day: '2026-01-01' }, body: { amount: '60.00' } } })
export const removeServiceRate = endpoint({ name: 'removeServiceRate', method: 'DELETE', path: '/value/rates/{what}/{key}/{day}', may: ['update', 'settings'], summary: 'Takes a rate back.', params: at, refusals: [r['rate-not-found']], example: { params: { what: 'staff', key: '*', day: '2026-01-01' } } })
export const findCostEntries = endpoint({ name: 'findCostEntries', method: 'GET', path: '/value/costs', may: ['read', 'insight'], summary: 'Lists what winning and keeping customers cost, the latest first.', reply: z.object({ currency: z.string(), entries: z.array(CostEntry) }), example: {} })
export const addCostEntry = endpoint({ name: 'addCostEntry', method: 'POST', path: '/value/costs', may: ['update', 'settings'], summary: 'Enters a cost of winning or keeping customers, for a time, and where it was so for a channel or a tag.', body: CostInput, reply: CostEntry, status: 201, refusals: [r['tag-not-found'], r['channel-unknown']], example: { body: { what: 'acquisition', from: '2026-10-01', to: '2026-10-31', amount: '20000.00', channel: 'wechat', note: '国庆引流' } } })
export const removeCostEntry = endpoint({ name: 'removeCostEntry', method: 'DELETE', path: '/value/costs/{id}', may: ['update', 'settings'], summary: 'Takes an entered cost back.', params: z.object({ id: Id }), refusals: [r['cost-not-found']], example: { params: { id: '1' } } })

export const costEndpoints = [getServiceRates, setServiceRate, removeServiceRate, findCostEntries, addCostEntry, removeCostEntry]
