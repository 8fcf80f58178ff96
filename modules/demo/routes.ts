import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { getDemo } from './state/get-demo.ts'
import { askForDemo, askForRemoval } from './state/ask-for-demo.ts'

export const routes = [
  route(c.getDemo, (context) => getDemo(context)),
  route(c.makeDemo, (context) => askForDemo(context)),
  route(c.removeDemo, (context) => askForRemoval(context)),
]
