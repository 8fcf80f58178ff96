import { churnRoutes } from './churn/routes.ts'

export const routes = [...churnRoutes]
