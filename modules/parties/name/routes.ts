import { route } from '#platform/http/route.ts'
import { addName } from './add-name.ts'
import { changeName, removeName } from './change-name.ts'
import * as c from './contract.ts'

export const nameRoutes = [
  route(c.addName, (context, { params, body }) => addName(context, params.id, body)),
  route(c.changeName, (context, { params, body }) => changeName(context, params.id, params.nameId, body)),
  route(c.removeName, (context, { params }) => removeName(context, params.id, params.nameId)),
]
