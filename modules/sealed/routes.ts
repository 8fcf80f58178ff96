import { route } from '#platform/http/route.ts'
import { getCircle, makeCircle } from './circle/make-circle.ts'
import * as c from './contract.ts'
import { readLeftOpen } from './entry/read-left-open.ts'
import { circleSealed, removeSealed, writeSealed } from './entry/write-entry.ts'
import { beginSealed, linkSealed } from './file/begin-sealed.ts'
import { getSealed } from './file/get-sealed.ts'
import { lockSealed } from './file/lock-sealed.ts'
import { openSealed } from './file/open-sealed.ts'
import { changeKeeper, getKeeper, readWraps, setKeeper } from './keeper/keep-password.ts'
import { allowAggregate, lockOwnFile, objectRecovery, readOwnFile, readOwnShare, setOwnPassword } from './member/own-file.ts'
import { askRecovery, tellRecovery } from './recovery/ask-recovery.ts'
import { openRecovery } from './recovery/open-recovery.ts'
import { countTopics } from './topic/count-topics.ts'

/** Whatever asks for a password counts wrong tries in a transaction of its own. */
const own = { ownTransaction: true }

export const routes = [
  route(c.getSealed, (context, { params }) => getSealed(context, params.id)),
  route(c.beginSealed, (http, { params, body }) => beginSealed(http, params.id, body), own),
  route(c.linkSealed, (context, { params }) => linkSealed(context, params.id)),
  route(c.openSealed, (http, { params, body }) => openSealed(http, params.id, body), own),
  route(c.writeSealed, (context, { params, body }) => writeSealed(context, params.id, body)),
  route(c.removeSealed, (context, { params, body }) => removeSealed(context, params.id, body)),
  route(c.circleSealed, (context, { params, body }) => circleSealed(context, params.id, body)),
  route(c.readLeftOpen, (http, { params, body }) => readLeftOpen(http, params.id, body.adviserProof), own),
  route(c.lockSealed, (context, { params }) => lockSealed(context, params.id)),
  route(c.getKeeper, (context) => getKeeper(context)),
  route(c.setKeeper, (context, { body }) => setKeeper(context, body)),
  route(c.readWraps, (http, { body }) => readWraps(http, body.proof), own),
  route(c.changeKeeper, (http, { body }) => changeKeeper(http, body), own),
  route(c.getCircle, (context) => getCircle(context)),
  route(c.makeCircle, (http, { body }) => makeCircle(http, body), own),
  route(c.askRecovery, (context, { params, body }) => askRecovery(context, params.id, body.because)),
  route(c.tellRecovery, (context, { params }) => tellRecovery(context, params.id)),
  route(c.openRecovery, (http, { params, body }) => openRecovery(http, params.id, body.holders), own),
  route(c.countTopics, (context) => countTopics(context)),
  route(c.readOwnFile, ({ db }, { body }) => readOwnFile(db, body.token), own),
  route(c.readOwnShare, (http, { body }) => readOwnShare(http, body), own),
  route(c.setOwnPassword, (http, { body }) => setOwnPassword(http, body), own),
  route(c.lockOwnFile, ({ db }, { body }) => lockOwnFile(db, body.token), own),
  route(c.allowAggregate, (http, { body }) => allowAggregate(http, body), own),
  route(c.objectRecovery, ({ db }, { body }) => objectRecovery(db, body.token, body.recoveryId), own),
]
