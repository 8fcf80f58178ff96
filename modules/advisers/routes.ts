import { route } from '#platform/http/route.ts'
import { assignAdviser } from './change/assign-adviser.ts'
import { findChanges } from './change/find-changes.ts'
import * as c from './contract.ts'
import { rankAdvisers } from './fit/rank-advisers.ts'
import { addKinship, findKinships, removeKinship } from './profile/kinships.ts'
import { readAdviser, readAdvisers } from './profile/read-advisers.ts'
import { saveAdviser } from './profile/save-adviser.ts'
import { askRun } from './run/ask-run.ts'
import { acceptRun, dropRun, undoRun } from './run/decide-run.ts'
import { changeRow, findRows } from './run/find-rows.ts'
import { findRuns, readRun } from './run/read-runs.ts'

export const routes = [
  route(c.findAdvisers, async (context, { query }) => ({ items: await readAdvisers(context, { all: query.all === 'true' }) })),
  route(c.getAdviser, (context, { params }) => readAdviser(context, params.id)),
  route(c.putAdviser, (context, { params, body, ifMatch }) => saveAdviser(context, params.id, body, ifMatch)),
  route(c.findKinships, async (context, { params }) => ({ items: await findKinships(context, params.id) })),
  route(c.addKinship, (context, { params, body }) => addKinship(context, params.id, body)),
  route(c.removeKinship, async (context, { params }) => { await removeKinship(context, params.id, params.kinshipId); return undefined }),

  route(c.rankAdvisers, (context, { params, query }) => rankAdvisers(context, params.id, { together: query.together === 'true' })),
  route(c.assignAdviser, (context, { params, body }) => assignAdviser(context, params.id, body)),
  route(c.findAdviserChanges, (context, { params }) => findChanges(context, params.id)),

  route(c.findRuns, (context, { query }) => findRuns(context, query)),
  route(c.askRun, (context, { body }) => askRun(context, body)),
  route(c.getRun, (context, { params }) => readRun(context, params.id)),
  route(c.findRunRows, (context, { params, query }) => findRows(context, params.id, query)),
  route(c.changeRunRow, (context, { params, body }) => changeRow(context, params, body)),
  route(c.acceptRun, (context, { params }) => acceptRun(context, params.id)),
  route(c.dropRun, (context, { params }) => dropRun(context, params.id)),
  route(c.undoRun, (context, { params }) => undoRun(context, params.id)),
]
