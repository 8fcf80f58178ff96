import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { createHousehold } from './create-household.ts'
import { getHousehold } from './get-household.ts'

export const householdRoutes = [
  route(c.getHousehold, (context, { params }) => getHousehold(context, params.id)),
  route(c.createHousehold, (context, { body }) => createHousehold(context, body)),
]
