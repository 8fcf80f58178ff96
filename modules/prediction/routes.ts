import { anomalyRoutes } from './anomaly/routes.ts'
import { churnRoutes } from './churn/routes.ts'
import { clusterRoutes } from './cluster/routes.ts'
import { lookAlikeRoutes } from './look-alike/routes.ts'
import { recommendationRoutes } from './recommendation/routes.ts'
import { triggerRoutes } from './trigger/routes.ts'
import { upliftRoutes } from './uplift/routes.ts'

export const routes = [...churnRoutes, ...recommendationRoutes, ...clusterRoutes, ...anomalyRoutes, ...triggerRoutes, ...lookAlikeRoutes, ...upliftRoutes]
