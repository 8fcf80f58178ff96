import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { connectionRefusals } from '../connection/contract.ts'
import { partyRefusals } from '../party/contract.ts'

const Named = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })

export const Household = z.object({
  household: z.object({ id: Id, name: z.string() }).nullable(),
  members: z.array(z.object({
    id: Id, name: z.string(), generation: z.number().nullable().meta({ description: '1 for the eldest; null where nothing tells.' }), since: Day.nullable(), connectionId: Id,
  })),
  ties: z.array(z.object({ from: Id, to: Id, type: z.string(), label: Named })).meta({ description: 'How members are related: spouse, parent, grandparent, sibling, guardian.' }),
}).meta({ id: 'Household' })
export type Household = z.infer<typeof Household>

export const HouseholdInput = z.strictObject({ name: z.string().trim().min(1).max(200), memberIds: z.array(Id).min(1).max(30), since: Day.optional(), unitId: Id.optional() }).meta({ id: 'HouseholdInput' })
export type HouseholdInput = z.output<typeof HouseholdInput>

export const getHousehold = endpoint({ name: 'getHousehold', method: 'GET', path: '/parties/{id}/household', may: ['read', 'party'], summary: 'Gets the household that a party is, or belongs to today, with its members by generation.', params: z.object({ id: Id }), reply: Household, refusals: [partyRefusals['not-found']], example: { params: { id: '1024' } } })
export const createHousehold = endpoint({ name: 'createHousehold', method: 'POST', path: '/households', may: ['create', 'party'], summary: 'Makes a household of persons. Each belongs to one household at a time.', body: HouseholdInput, reply: Household, status: 201, refusals: [partyRefusals['not-found'], connectionRefusals['household-held'], connectionRefusals['connection-kinds']], example: { body: { name: '林家', memberIds: ['1024', '1025'] } } })

export const householdEndpoints = [getHousehold, createHousehold]
