import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { changeMart, createMart, deleteMart, findMarts } from './manage-marts.ts'

export const martRoutes = [
  route(c.findMarts, async (context) => ({ marts: await findMarts(context) })),
  route(c.createMart, (context, { body }) => createMart(context, body)),
  route(c.changeMart, (context, { params, body, ifMatch }) => changeMart(context, params.id, body, ifMatch)),
  route(c.deleteMart, (context, { params }) => deleteMart(context, params.id)),
]
