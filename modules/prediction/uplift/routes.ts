import { route } from '#platform/http/route.ts'
import { deleteQuestion } from '../question/questions.ts'
import * as c from './contract.ts'
import { evaluateExperiment, findExperiments } from './experiments.ts'

export const upliftRoutes = [
  route(c.findExperiments, (context) => findExperiments(context)),
  route(c.evaluateExperiment, (context, { body }) => evaluateExperiment(context, body)),
  route(c.deleteExperiment, (context, { params }) => deleteQuestion(context, 'experiment', params.id)),
]
