import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findTriggers } from './find-trigger-list.ts'

export const triggerRoutes = [route(c.findTriggers, (context) => findTriggers(context))]
