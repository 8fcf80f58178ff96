import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findAnomalies } from './find-anomaly-list.ts'

export const anomalyRoutes = [route(c.findAnomalies, (context, { query }) => findAnomalies(context, query))]
