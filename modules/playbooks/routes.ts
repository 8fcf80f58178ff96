import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { checkPlaybook } from './check/check-playbook.ts'
import { findLibrary, takePlay } from './library/take-play.ts'
import { readPlaybook, readPlaybooks } from './playbook/read-playbooks.ts'
import { createPlaybook, updatePlaybook } from './playbook/save-playbook.ts'
import { setPlaybookState } from './playbook/set-state.ts'
import { askRehearsal, getRehearsal } from './rehearse/ask-rehearsal.ts'
import { askForResult, getResult } from './result/get-result.ts'
import { answerRun, retryParked, retryRun, stopRun } from './run/change-run.ts'
import { findRuns } from './run/find-runs.ts'
import { getFunnel } from './run/get-funnel.ts'
import { migrateRuns } from './run/migrate-runs.ts'
import { callPlaybooks, startPlaybook } from './run/start-playbook.ts'

export const routes = [
  route(c.findLibrary, (context) => findLibrary(context)),
  route(c.takePlay, (context, { params, body }) => takePlay(context, params.key, body)),
  route(c.findPlaybooks, async (context) => ({ items: await readPlaybooks(context) })),
  route(c.getPlaybook, (context, { params }) => readPlaybook(context, params.id)),
  route(c.createPlaybook, (context, { body }) => createPlaybook(context, body)),
  route(c.updatePlaybook, (context, { params, body, ifMatch }) => updatePlaybook(context, params.id, body, ifMatch)),
  route(c.setPlaybookState, (context, { params, body }) => setPlaybookState(context, params.id, body.state)),
  route(c.startPlaybook, (context, { params, body }) => startPlaybook(context, params.id, body)),
  route(c.findRuns, (context, { query }) => findRuns(context, query)),
  route(c.answerRun, (context, { params, body }) => answerRun(context, params.id, body)),
  route(c.stopRun, (context, { params }) => stopRun(context, params.id)),
  route(c.retryParked, (context, { params }) => retryParked(context, params.id)),
  route(c.checkPlaybook, async (context, { body }) => ({ findings: await checkPlaybook(context, body) })),
  route(c.rehearsePlaybook, (context, { body }) => askRehearsal(context, body)),
  route(c.getRehearsal, (context, { params }) => getRehearsal(context, params.id)),
  route(c.getFunnel, (context, { params }) => getFunnel(context, params.id)),
  route(c.getResult, (context, { params }) => getResult(context, params.id)),
  route(c.countResult, (context, { params }) => askForResult(context, params.id)),
  route(c.migrateRuns, (context, { params, body }) => migrateRuns(context, params.id, body)),
  route(c.callPlaybooks, (context, { params, body }) => callPlaybooks(context, params.key, body.partyIds)),
  route(c.retryRun, (context, { params }) => retryRun(context, params.id)),
]
