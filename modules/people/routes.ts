import { inTransaction } from '#platform/db/transaction.ts'
import { route } from '#platform/http/route.ts'
import * as c from './contract.ts'
import { acceptInvitation, checkInvitation } from './invitation/accept-invitation.ts'
import { inviteMember, renewInvitation } from './invitation/invite-member.ts'
import { createKey } from './key/create-key.ts'
import { findKeys } from './key/find-keys.ts'
import { revokeKey } from './key/revoke-key.ts'
import { deactivateMember, reactivateMember } from './member/deactivate-member.ts'
import { dropTwoFactor } from './member/drop-two-factor.ts'
import { handOverMember } from './member/hand-over-member.ts'
import { findMemberNames } from './member/find-member-names.ts'
import { findMembers } from './member/find-members.ts'
import { readMember } from './member/read-member.ts'
import { setMemberRoles } from './member/set-member-roles.ts'
import { updateMember } from './member/update-member.ts'
import { getMe } from './profile/get-me.ts'
import { updateMe } from './profile/update-me.ts'
import { deleteRole } from './role/delete-role.ts'
import { findRoles, readRole } from './role/find-roles.ts'
import { getRights } from './role/get-rights.ts'
import { createRole, updateRole } from './role/write-role.ts'
import { endSessions, findSessions, inPerson } from './session/sessions.ts'
import { getSignInOptions } from './setup/get-sign-in-options.ts'
import { setUp } from './setup/set-up.ts'
import { sessionToken } from './sign-in/session-cookie.ts'
import { createUnit } from './unit/create-unit.ts'
import { deleteUnit } from './unit/delete-unit.ts'
import { findUnits } from './unit/find-units.ts'
import { updateUnit } from './unit/update-unit.ts'

/** Answers that hold a secret, and deeds of the system, run in transactions of their own: nothing of them is kept for replay. */
const own = { ownTransaction: true }

export const routes = [
  route(c.getSignInOptions, ({ db }) => getSignInOptions(db), own),
  route(c.setUp, ({ db }, { body }) => setUp(db, body), own),
  route(c.checkInvitation, ({ db }, { body }) => checkInvitation(db, body), own),
  route(c.acceptInvitation, async ({ db }, { body }) => { await acceptInvitation(db, body); return undefined }, own),
  route(c.renewInvitation, renewInvitation, own),

  route(c.getMe, getMe),
  route(c.updateMe, (context, { body }) => updateMe(context, body)),
  route(c.findMySessions, (context, { request }) => findSessions(context, inPerson(context.actor), request)),
  route(c.endMySession, async (context, { params }) => { await endSessions(context, inPerson(context.actor), { session: params.id }); return undefined }),
  route(c.endMyOtherSessions, (context, { request }) => endSessions(context, inPerson(context.actor), { keep: sessionToken(request) })),

  route(c.findMembers, (context, { query }) => findMembers(context, query)),
  route(c.findMemberNames, async (context, { query }) => ({ items: await findMemberNames(context, query) })),
  route(c.getMember, (context, { params }) => readMember(context, params.id)),
  route(c.inviteMember, inviteMember, own),
  route(c.updateMember, (context, { params, body, ifMatch }) => updateMember(context, { ...params, ...body, ifMatch })),
  route(c.setMemberRoles, (context, { params, body, ifMatch }) => setMemberRoles(context, { ...params, ...body, ifMatch })),
  route(c.deactivateMember, (context, { params }) => deactivateMember(context, params)),
  route(c.reactivateMember, (context, { params }) => reactivateMember(context, params)),
  route(c.handOverMember, async (context, { params, body }) => { await handOverMember(context, { ...params, ...body }); return undefined }),
  route(c.dropTwoFactor, async (context, { params }) => { await dropTwoFactor(context, params); return undefined }),
  route(c.findMemberSessions, (context, { params, request }) => findSessions(context, params.id, request)),
  route(c.endMemberSessions, (context, { params }) => endSessions(context, params.id)),

  route(c.findUnits, async (context) => ({ items: await findUnits(context) })),
  route(c.createUnit, (context, { body }) => createUnit(context, body)),
  route(c.updateUnit, (context, { params, body, ifMatch }) => updateUnit(context, { ...params, ...body, ifMatch })),
  route(c.deleteUnit, async (context, { params }) => { await deleteUnit(context, params); return undefined }),

  route(c.findRoles, async (context) => ({ items: await findRoles(context) })),
  route(c.getRights, getRights),
  route(c.getRole, (context, { params }) => readRole(context, params.id)),
  route(c.createRole, (context, { body }) => createRole(context, body)),
  route(c.updateRole, (context, { params, body, ifMatch }) => updateRole(context, { ...params, ...body, ifMatch })),
  route(c.deleteRole, async (context, { params }) => { await deleteRole(context, params); return undefined }),

  route(c.findKeys, (context, { query }) => findKeys(context, query)),
  route(c.createKey, ({ db, actor }, { body }) => inTransaction(db, actor, (context) => createKey(context, body)), own),
  route(c.revokeKey, async (context, { params }) => { await revokeKey(context, params); return undefined }),
]
