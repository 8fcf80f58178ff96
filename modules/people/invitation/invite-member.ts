import { inTransaction } from '#platform/db/transaction.ts'
import { audit } from '#platform/audit/record.ts'
import type { Call, HttpContext } from '#platform/http/route.ts'
import { createMember } from '../member/create-member.ts'
import type { inviteMember as contract, Member } from '../member/contract.ts'
import { readMember } from '../member/read-member.ts'
import { requirePowerOver } from '../rights/require-power-over.ts'
import { readFirm } from '../unit/read-firm.ts'
import type { Invitation, renewInvitation as renewal } from './contract.ts'
import { createInvitation } from './create-invitation.ts'
import { deliverInvitation } from './deliver-invitation.ts'

type Around = Pick<HttpContext, 'db' | 'actor'>

/** Makes a member and sends the invitation. In a transaction of its own: the answer may hold a secret, which must not be kept for replay. */
export async function inviteMember({ db, actor }: Around, { body, request }: Call<typeof contract>): Promise<{ member: Member; invitation: Invitation }> {
  const made = await inTransaction(db, actor, async (context) => {
    const id = await createMember(context, body)
    return { open: await createInvitation(context, id), member: await readMember(context, id), firm: await readFirm(context) }
  })
  return { member: made.member, invitation: await deliverInvitation(made.open, made.member, made.firm, request) }
}

/** Makes a new link for a member: an invitation that ran out, or a password that is lost. Needs power over the member, for the link opens the account. */
export async function renewInvitation({ db, actor }: Around, { params: { id }, request }: Call<typeof renewal>): Promise<Invitation> {
  const made = await inTransaction(db, actor, async (context) => {
    const member = await readMember(context, id)
    await requirePowerOver(context, id)
    const open = await createInvitation(context, id)
    await audit(context, { action: 'invite', object: 'member', id })
    return { open, member, firm: await readFirm(context) }
  })
  return deliverInvitation(made.open, made.member, made.firm, request)
}
