import { findParked } from '#platform/events/parked-events.ts'
import { route } from '#platform/http/route.ts'
import { findParkedEvents, getWarehouse, rebuildWarehouse, retryParkedEvents } from './contract.ts'
import { askRebuild, tellWarehouse } from './warehouse.ts'
import { retryParked } from './retry-parked.ts'

export const operationsRoutes = [
  route(findParkedEvents, async ({ tx }) => ({ items: (await findParked(tx)).map((p) => ({ ...p, at: p.at.toISOString() })) })),
  route(retryParkedEvents, async (context, { body }) => ({ asked: await retryParked(context, body) })),
  route(getWarehouse, tellWarehouse),
  route(rebuildWarehouse, async (context) => { await askRebuild(context); return { asked: true as const } }),
]
