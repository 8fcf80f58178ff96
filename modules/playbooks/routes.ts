import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { findLibrary, takePlay } from './library/take-play.ts'
import { readPlaybook, readPlaybooks } from './playbook/read-playbooks.ts'
import { createPlaybook, updatePlaybook } from './playbook/save-playbook.ts'
import { setPlaybookState } from './playbook/set-state.ts'
import { answerRun, retryRun, stopRun } from './run/change-run.ts'
import { findRuns } from './run/find-runs.ts'
import { startPlaybook } from './run/start-playbook.ts'

export const routes = [
  route(c.findLibrary, (context) => findLibrary(context)),
  route(c.takePlay, (context, { params }) => takePlay(context, params.key)),
  route(c.findPlaybooks, async (context) => ({ items: await readPlaybooks(context) })),
  route(c.getPlaybook, (context, { params }) => readPlaybook(context, params.id)),
  route(c.createPlaybook, (context, { body }) => createPlaybook(context, body)),
  route(c.updatePlaybook, (context, { params, body, ifMatch }) => updatePlaybook(context, params.id, body, ifMatch)),
  route(c.setPlaybookState, (context, { params, body }) => setPlaybookState(context, params.id, body.state)),
  route(c.startPlaybook, (context, { params, body }) => startPlaybook(context, params.id, body)),
  route(c.findRuns, (context, { query }) => findRuns(context, query)),
  route(c.answerRun, (context, { params, body }) => answerRun(context, params.id, body)),
  route(c.stopRun, (context, { params }) => stopRun(context, params.id)),
  route(c.retryRun, (context, { params }) => retryRun(context, params.id)),
]
