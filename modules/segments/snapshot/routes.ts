import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { compareSnapshot, findSnapshots, forgetSnapshot, takeSnapshot } from './snapshots.ts'

export const snapshotRoutes = [
  route(c.findSnapshots, (context, { params }) => findSnapshots(context, params.id)),
  route(c.takeSnapshot, (context, { params, body }) => takeSnapshot(context, params.id, body.name)),
  route(c.forgetSnapshot, (context, { params }) => forgetSnapshot(context, params.id, params.snapshotId)),
  route(c.compareSnapshot, (context, { params, query }) => compareSnapshot(context, params.id, { id: params.snapshotId, other: query.with })),
]
