import { route } from '#platform/http/route.ts'
import { findAnalyses, getAnalysis } from './analysis/read-analyses.ts'
import { changeAnalysis, createAnalysis, deleteAnalysis } from './analysis/write-analysis.ts'
import { findBehind } from './behind/find-behind.ts'
import { findMeasures } from './catalogue/find-measures.ts'
import * as c from './contract.ts'
import { exportAnalysis } from './export/export-analysis.ts'
import { askMeasures } from './query/ask-measures.ts'
import { deleteSchedule, getSchedule, putSchedule } from './schedule/keep-schedule.ts'

export const routes = [
  route(c.findMeasures, (context) => findMeasures(context)),
  route(c.askMeasures, (context, { body }) => askMeasures(context, body)),
  route(c.findBehind, (context, { body }) => findBehind(context, body)),
  route(c.exportAnalysis, (context, { body }) => exportAnalysis(context, body)),
  route(c.findAnalyses, (context) => findAnalyses(context)),
  route(c.getAnalysis, (context, { params }) => getAnalysis(context, params.id)),
  route(c.createAnalysis, (context, { body }) => createAnalysis(context, body)),
  route(c.changeAnalysis, (context, { params, body, ifMatch }) => changeAnalysis(context, params.id, body, ifMatch)),
  route(c.deleteAnalysis, (context, { params }) => deleteAnalysis(context, params.id)),
  route(c.getSchedule, (context, { params }) => getSchedule(context, params.id)),
  route(c.putSchedule, (context, { params, body }) => putSchedule(context, params.id, body)),
  route(c.deleteSchedule, (context, { params }) => deleteSchedule(context, params.id)),
]
