import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { Day } from '#kernel/date.ts'
import { Id } from '#kernel/id.ts'
import { refusals } from '#kernel/refusal.ts'
import { PartyKind, partyRefusals } from '../party/contract.ts'
import { dateRefusals } from '../party/dates.ts'

export const connectionRefusals = refusals('parties', {
  'connection-not-found': 404, 'connection-known': 409, 'connection-self': 422, 'connection-kinds': 422, 'connection-circle': 422, 'connection-ended': 409, 'household-held': 409,
  'connection-type-not-found': 422, 'connection-type-taken': 409, 'connection-type-used': 409,
})

const Named = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
const word = z.string().trim().min(1).max(60)
const Label = z.strictObject({ 'zh-CN': word, 'zh-TW': word, en: word })
const note = z.string().trim().max(500).nullish()

export const ConnectionInput = z.strictObject({
  type: z.string().max(50), otherId: Id, backward: z.boolean().default(false).meta({ description: 'Read from the other end: "is a child of" instead of "is a parent of".' }),
  from: Day.nullish(), to: Day.nullish(), note,
}).meta({ id: 'ConnectionInput' })
export type ConnectionInput = z.output<typeof ConnectionInput>
export const ConnectionChange = z.strictObject({ from: Day.nullish(), to: Day.nullish(), note }).meta({ id: 'ConnectionChange' })
export type ConnectionChange = z.output<typeof ConnectionChange>

export const Connection = z.object({
  id: Id, type: z.string(), backward: z.boolean(), label: Named.meta({ description: 'As read from this party: "works at".' }), family: z.boolean(),
  other: z.object({ id: Id, name: z.string(), kind: PartyKind }), from: Day.nullable(), to: Day.nullable(), note: z.string().nullable(), current: z.boolean(),
}).meta({ id: 'Connection' })
export type Connection = z.infer<typeof Connection>

export const ConnectionType = z.object({ key: z.string(), forward: Named, backward: Named, mutual: z.boolean(), family: z.boolean(), fromKinds: z.array(PartyKind).nullable(), toKinds: z.array(PartyKind).nullable(), position: z.number(), builtIn: z.boolean() }).meta({ id: 'ConnectionType' })
export type ConnectionType = z.infer<typeof ConnectionType>
const typeParts = { forward: Label, backward: Label, family: z.boolean(), fromKinds: z.array(PartyKind).min(1).nullable(), toKinds: z.array(PartyKind).min(1).nullable(), position: z.number().int().min(0).max(10_000) }
export const ConnectionTypeInput = z.strictObject({ ...z.object(typeParts).partial().shape, key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), forward: Label, backward: Label.optional().meta({ description: 'Absent: the same from both ends.' }) }).meta({ id: 'ConnectionTypeInput' })
export type ConnectionTypeInput = z.output<typeof ConnectionTypeInput>
export const ConnectionTypeChange = z.strictObject(typeParts).partial().meta({ id: 'ConnectionTypeChange' })
export type ConnectionTypeChange = z.output<typeof ConnectionTypeChange>

export const PartyGraph = z.object({
  nodes: z.array(z.object({ id: Id, name: z.string(), kind: PartyKind, depth: z.number() })),
  edges: z.array(z.object({ id: Id, from: Id, to: Id, type: z.string(), label: Named })),
  cut: z.boolean().meta({ description: 'There is more than is shown.' }),
}).meta({ id: 'PartyGraph' })
export type PartyGraph = z.infer<typeof PartyGraph>

const ofParty = z.object({ id: Id })
const one = z.object({ id: Id, connectionId: Id })
const example = { id: '1024', connectionId: '7' }
const gone = [partyRefusals['not-found']]
const none = [...gone, connectionRefusals['connection-not-found']]
const unfit = [connectionRefusals['connection-known'], connectionRefusals['household-held'], dateRefusals['dates-reversed']]
const typeKey = z.object({ key: z.string() })

export const findConnections = endpoint({ name: 'findConnections', method: 'GET', path: '/parties/{id}/connections', may: ['read', 'party'], summary: 'Lists whom a party is connected to, read from its side.', params: ofParty, query: z.object({ past: z.stringbool().optional().meta({ description: 'Also those that have ended.' }) }), reply: z.object({ connections: z.array(Connection) }), refusals: gone, example: { params: { id: '1024' } } })
export const getPartyGraph = endpoint({ name: 'getPartyGraph', method: 'GET', path: '/parties/{id}/graph', may: ['read', 'party'], summary: 'Gets the parties around one, some steps far, as nodes and edges.', params: ofParty, query: z.object({ depth: z.coerce.number().int().min(1).max(4).default(2), most: z.coerce.number().int().min(2).max(500).default(150) }), reply: PartyGraph, refusals: gone, example: { params: { id: '1024' } } })
export const addConnection = endpoint({ name: 'addConnection', method: 'POST', path: '/parties/{id}/connections', may: ['update', 'party'], summary: 'Connects two parties; either may be named first.', params: ofParty, body: ConnectionInput, reply: Connection, status: 201, refusals: [...gone, connectionRefusals['connection-type-not-found'], connectionRefusals['connection-self'], connectionRefusals['connection-kinds'], connectionRefusals['connection-circle'], ...unfit], example: { params: { id: '1024' }, body: { type: 'parent', otherId: '1025' } } })
export const changeConnection = endpoint({ name: 'changeConnection', method: 'PATCH', path: '/parties/{id}/connections/{connectionId}', may: ['update', 'party'], summary: "Puts a connection's dates or note right.", params: one, body: ConnectionChange, reply: Connection, refusals: [...none, ...unfit], example: { params: example, body: { note: '大学同学' } } })
export const endConnection = endpoint({ name: 'endConnection', method: 'POST', path: '/parties/{id}/connections/{connectionId}/end', may: ['update', 'party'], summary: 'Ends a connection, on a day or today; that day still counts.', params: one, body: z.strictObject({ on: Day.optional() }), reply: Connection, refusals: [...none, connectionRefusals['connection-ended'], dateRefusals['dates-reversed']], example: { params: example, body: {} } })
export const removeConnection = endpoint({ name: 'removeConnection', method: 'DELETE', path: '/parties/{id}/connections/{connectionId}', may: ['update', 'party'], summary: 'Removes a connection that never was.', params: one, refusals: none, example: { params: example } })

export const findConnectionTypes = endpoint({ name: 'findConnectionTypes', method: 'GET', path: '/connection-types', may: ['read', 'party'], summary: 'Lists the kinds of connection, each with both readings.', reply: z.object({ types: z.array(ConnectionType) }) })
export const addConnectionType = endpoint({ name: 'addConnectionType', method: 'POST', path: '/connection-types', may: ['update', 'settings'], summary: 'Adds a kind of connection.', body: ConnectionTypeInput, reply: ConnectionType, status: 201, refusals: [connectionRefusals['connection-type-taken']], example: { body: { key: 'teaches', forward: { 'zh-CN': '学生', 'zh-TW': '學生', en: 'teaches' }, backward: { 'zh-CN': '老师', 'zh-TW': '老師', en: 'taught by' } } } })
export const changeConnectionType = endpoint({ name: 'changeConnectionType', method: 'PATCH', path: '/connection-types/{key}', may: ['update', 'settings'], summary: 'Renames a kind of connection or says whom it may join.', params: typeKey, body: ConnectionTypeChange, reply: ConnectionType, refusals: [connectionRefusals['connection-type-not-found']], example: { params: { key: 'friend' }, body: { position: 5 } } })
export const deleteConnectionType = endpoint({ name: 'deleteConnectionType', method: 'DELETE', path: '/connection-types/{key}', may: ['update', 'settings'], summary: 'Deletes a kind of connection that is not used and not built in.', params: typeKey, refusals: [connectionRefusals['connection-type-not-found'], connectionRefusals['connection-type-used']], example: { params: { key: 'teaches' } } })

export const connectionEndpoints = [findConnections, getPartyGraph, addConnection, changeConnection, endConnection, removeConnection, findConnectionTypes, addConnectionType, changeConnectionType, deleteConnectionType]
