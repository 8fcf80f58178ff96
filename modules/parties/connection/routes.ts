import { route } from '#platform/http/route.ts'
import { addConnection } from './add-connection.ts'
import { changeConnection, endConnection, removeConnection } from './change-connection.ts'
import { addConnectionType, changeConnectionType, deleteConnectionType, findConnectionTypes } from './connection-types.ts'
import * as c from './contract.ts'
import { getPartyGraph } from './get-party-graph.ts'
import { findConnections } from './read-connections.ts'

export const connectionRoutes = [
  route(c.findConnections, (context, { params, query }) => findConnections(context, params.id, query)),
  route(c.getPartyGraph, (context, { params, query }) => getPartyGraph(context, params.id, query)),
  route(c.addConnection, (context, { params, body }) => addConnection(context, params.id, body)),
  route(c.changeConnection, (context, { params, body }) => changeConnection(context, params.id, params.connectionId, body)),
  route(c.endConnection, (context, { params, body }) => endConnection(context, params.id, params.connectionId, body)),
  route(c.removeConnection, (context, { params }) => removeConnection(context, params.id, params.connectionId)),
  route(c.findConnectionTypes, (context) => findConnectionTypes(context)),
  route(c.addConnectionType, (context, { body }) => addConnectionType(context, body)),
  route(c.changeConnectionType, (context, { params, body }) => changeConnectionType(context, params.key, body)),
  route(c.deleteConnectionType, (context, { params }) => deleteConnectionType(context, params.key)),
]
