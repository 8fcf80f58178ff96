import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { exportSegment, importSegment } from './exchange-segment.ts'

export const exchangeRoutes = [
  route(c.exportSegment, (context, { params }) => exportSegment(context, params.id)),
  route(c.importSegment, (context, { body }) => importSegment(context, body)),
]
