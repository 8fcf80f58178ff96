import { route } from '#platform/http/route.ts'
import { deleteQuestion } from '../question/questions.ts'
import * as c from './contract.ts'
import { askLookAlikes, findAlike, findLookAlikes } from './look-alikes.ts'

export const lookAlikeRoutes = [
  route(c.findLookAlikes, (context) => findLookAlikes(context)),
  route(c.askLookAlikes, (context, { body }) => askLookAlikes(context, body)),
  route(c.findAlike, (context, { params, query }) => findAlike(context, params, query)),
  route(c.deleteLookAlikes, (context, { params }) => deleteQuestion(context, 'look-alike', params.id)),
]
