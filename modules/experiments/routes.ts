import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { putHoldout } from './holdout/draw-holdout.ts'
import { getHoldout } from './holdout/get-holdout.ts'

export const routes = [
  route(c.getHoldout, (context) => getHoldout(context)),
  route(c.putHoldout, (context, { body }) => putHoldout(context, body)),
]
