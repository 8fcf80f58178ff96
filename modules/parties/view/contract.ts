import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Filter } from '#kernel/filter.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { partyRefusals } from '../party/contract.ts'

export const viewRefusals = refusals('parties', { 'view-not-found': 404, 'view-column': 422, 'view-list': 422 })

const parts = { name: z.string().trim().min(1).max(100), filter: Filter, sort: z.string().max(60), columns: z.array(z.string().max(100)).max(40) }
/** Which list a view is of. */
const list = z.string().max(40).default('parties')

export const ViewInput = z.strictObject({ ...parts, list, sort: parts.sort.default('-updatedAt'), columns: parts.columns.default([]), filter: parts.filter.default({ all: [] }) }).meta({ id: 'ViewInput' })
export type ViewInput = z.output<typeof ViewInput>
export const ViewChange = z.strictObject(parts).partial().meta({ id: 'ViewChange' })
export type ViewChange = z.output<typeof ViewChange>

export const View = z.object({ id: Id, list: z.string(), name: z.string(), filter: Filter, sort: z.string(), columns: z.array(z.string()), shared: z.boolean(), mine: z.boolean(), ownerName: z.string().nullable(), position: z.number() }).meta({ id: 'View' })
export type View = z.infer<typeof View>

const byId = z.object({ id: Id })
const none = [viewRefusals['view-not-found']]
const unfit = [viewRefusals['view-list'], viewRefusals['view-column'], partyRefusals['unknown-sort']]

export const findViews = endpoint({ name: 'findViews', method: 'GET', path: '/views', may: ['read', 'party'], summary: "Lists one's own views of a list in their order, then those that others share.", query: z.object({ list }), refusals: [viewRefusals['view-list']], reply: z.object({ views: z.array(View) }) })
export const createView = endpoint({ name: 'createView', method: 'POST', path: '/views', may: ['read', 'party'], summary: 'Keeps a filter, a sort and columns under a name.', body: ViewInput, reply: View, status: 201, refusals: unfit, example: { body: { name: '本月生日', filter: { field: 'kind', op: 'is', value: 'person' } } } })
export const changeView = endpoint({ name: 'changeView', method: 'PATCH', path: '/views/{id}', may: ['read', 'party'], summary: "Changes one's own view.", params: byId, body: ViewChange, reply: View, refusals: [...none, ...unfit], example: { params: { id: '3' }, body: { name: '下月生日' } } })
export const deleteView = endpoint({ name: 'deleteView', method: 'DELETE', path: '/views/{id}', may: ['read', 'party'], summary: "Deletes one's own view.", params: byId, refusals: none, example: { params: { id: '3' } } })
export const orderViews = endpoint({ name: 'orderViews', method: 'PUT', path: '/views/order', may: ['read', 'party'], summary: "Puts one's own views in an order.", body: z.strictObject({ ids: z.array(Id).max(200) }), example: { body: { ids: ['4', '3'] } } })
export const shareView = endpoint({ name: 'shareView', method: 'POST', path: '/views/{id}/sharing', may: ['read', 'party'], summary: 'Shows a view to everyone; each sees by it what they may see.', params: byId, reply: View, refusals: none, example: { params: { id: '3' } } })
export const unshareView = endpoint({ name: 'unshareView', method: 'DELETE', path: '/views/{id}/sharing', may: ['read', 'party'], summary: 'Keeps a view to oneself again.', params: byId, reply: View, status: 200, refusals: none, example: { params: { id: '3' } } })

export const viewEndpoints = [findViews, createView, changeView, deleteView, orderViews, shareView, unshareView]
