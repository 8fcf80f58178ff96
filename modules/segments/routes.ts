import { exchangeRoutes } from './exchange/routes.ts'
import { insightRoutes } from './insight/routes.ts'
import { memberRoutes } from './member/routes.ts'
import { previewRoutes } from './preview/routes.ts'
import { segmentRoutes } from './segment/routes.ts'
import { snapshotRoutes } from './snapshot/routes.ts'

export const routes = [...segmentRoutes, ...previewRoutes, ...memberRoutes, ...insightRoutes, ...snapshotRoutes, ...exchangeRoutes]
