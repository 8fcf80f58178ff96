import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { getClusters, startClusters } from './get-clusters.ts'

export const clusterRoutes = [route(c.getClusters, (context) => getClusters(context)), route(c.startClusters, (context, { body }) => startClusters(context, body))]
