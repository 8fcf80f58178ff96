import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { askRun, resumeRun, stopRun } from './run/ask-run.ts'
import { findRuns } from './run/find-runs.ts'
import { findModels, getModel } from './version/find-models.ts'
import { approveModel, retireModel } from './version/judge-model.ts'

export const routes = [
  route(c.findModels, (context) => findModels(context)),
  route(c.getModel, (context, { params }) => getModel(context, params.id)),
  route(c.approveModel, (context, { params }) => approveModel(context, params.id)),
  route(c.retireModel, (context, { params }) => retireModel(context, params.id)),
  route(c.findModelRuns, (context) => findRuns(context)),
  route(c.startModelRun, (context, { body }) => askRun(context, body.only, body.retrain)),
  route(c.stopModelRun, (context, { params }) => stopRun(context, params.id)),
  route(c.resumeModelRun, (context, { params }) => resumeRun(context, params.id)),
]
