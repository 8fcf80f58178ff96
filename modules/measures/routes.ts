import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { type HttpContext, route } from '#platform/http/route.ts'
import { findAnalyses, getAnalysis } from './analysis/read-analyses.ts'
import { changeAnalysis, createAnalysis, deleteAnalysis } from './analysis/write-analysis.ts'
import { findBehind } from './behind/find-behind.ts'
import { findMeasures } from './catalogue/find-measures.ts'
import * as c from './contract.ts'
import { exportAnalysis } from './export/export-analysis.ts'
import { askMeasures } from './query/ask-measures.ts'
import { deleteSchedule, getSchedule, putSchedule } from './schedule/keep-schedule.ts'

/* Asking changes nothing: an answer is not kept for a second try of the same question. */
const own = { ownTransaction: true }
const asking = <T>({ db, actor, now }: HttpContext, work: (context: Context) => Promise<T>): Promise<T> => inTransaction(db, actor, work, now)

export const routes = [
  route(c.findMeasures, (context) => findMeasures(context)),
  route(c.askMeasures, (around, { body }) => asking(around, (context) => askMeasures(context, body)), own),
  route(c.findBehind, (around, { body }) => asking(around, (context) => findBehind(context, body)), own),
  route(c.exportAnalysis, (around, { body }) => asking(around, (context) => exportAnalysis(context, body)), own),
  route(c.findAnalyses, (context) => findAnalyses(context)),
  route(c.getAnalysis, (context, { params }) => getAnalysis(context, params.id)),
  route(c.createAnalysis, (context, { body }) => createAnalysis(context, body)),
  route(c.changeAnalysis, (context, { params, body, ifMatch }) => changeAnalysis(context, params.id, body, ifMatch)),
  route(c.deleteAnalysis, (context, { params }) => deleteAnalysis(context, params.id)),
  route(c.getSchedule, (context, { params }) => getSchedule(context, params.id)),
  route(c.putSchedule, (context, { params, body }) => putSchedule(context, params.id, body)),
  route(c.deleteSchedule, (context, { params }) => deleteSchedule(context, params.id)),
]
