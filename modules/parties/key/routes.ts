import { route } from '#platform/http/route.ts'
import { addKey, removeKey } from './add-key.ts'
import * as c from './contract.ts'

export const keyRoutes = [
  route(c.addKey, (context, { params, body }) => addKey(context, params.id, body)),
  route(c.removeKey, (context, { params }) => removeKey(context, params.id, params)),
]
