import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'

export const martRefusals = refusals('firm', { 'mart-not-found': 404, 'mart-name-taken': 409, 'mart-unit-unknown': 422 })

/** The parts of the warehouse that a mart may keep to: the modules whose figures are in it. */
export const martFunctions = ['touchpoints', 'orders', 'products', 'consent', 'work', 'value', 'prediction', 'intelligence'] as const

export const MartInput = z.strictObject({
  name: z.string().trim().min(1).max(60), note: z.string().trim().max(300).nullable().default(null),
  unitIds: z.array(Id).max(200).default([]).meta({ description: 'Only parties of these units and of those below them; none: of all.' }),
  regions: z.array(z.string().trim().min(1).max(100)).max(100).default([]).meta({ description: 'Only parties whose address is in these regions.', example: ['四川'] }),
  functions: z.array(z.enum(martFunctions)).max(20).default([]).meta({ description: 'Only figures of these functions; the parties themselves are in every mart.' }),
}).meta({ id: 'MartInput' })
export type MartInput = z.output<typeof MartInput>

export const Mart = MartInput.extend({ id: Id, note: z.string().nullable(), version: z.number() }).meta({ id: 'Mart' })
export type Mart = z.output<typeof Mart>

const byId = z.object({ id: Id })
const example = { name: '成都大区销售', note: null, unitIds: ['2'], regions: ['四川'], functions: ['orders' as const, 'products' as const] }
const faults = [martRefusals['mart-name-taken'], martRefusals['mart-unit-unknown']]

export const findMarts = endpoint({ name: 'findMarts', method: 'GET', path: '/marts', may: 'signed-in', summary: 'Lists the data marts: parts of the warehouse by unit, region and function. They narrow what one may see and never widen it.', reply: z.object({ marts: z.array(Mart) }) })
export const createMart = endpoint({ name: 'createMart', method: 'POST', path: '/marts', may: ['update', 'settings'], summary: 'Makes a data mart.', body: MartInput, reply: Mart, status: 201, refusals: faults, example: { body: example } })
export const changeMart = endpoint({ name: 'changeMart', method: 'PUT', path: '/marts/{id}', may: ['update', 'settings'], summary: 'Changes a data mart.', params: byId, body: MartInput, reply: Mart, versioned: true, refusals: [martRefusals['mart-not-found'], ...faults], example: { params: { id: '1' }, body: example } })
export const deleteMart = endpoint({ name: 'deleteMart', method: 'DELETE', path: '/marts/{id}', may: ['update', 'settings'], summary: 'Does away with a data mart; no figures go with it.', params: byId, refusals: [martRefusals['mart-not-found']], example: { params: { id: '1' } } })

export const martEndpoints = [findMarts, createMart, changeMart, deleteMart]
