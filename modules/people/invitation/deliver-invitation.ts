import type { FastifyRequest } from 'fastify'
import { sendMail } from '#platform/mail/send-mail.ts'
import type { Member } from '../member/contract.ts'
import { texts } from '../messages/index.ts'
import { readSettings } from '../sign-in/settings.ts'
import type { Invitation } from './contract.ts'
import { invitationLink, type OpenInvitation } from './create-invitation.ts'

type To = Pick<Member, 'name' | 'email' | 'language'>

/** Sends the link by e-mail; where that is not set up or fails, it is told to whoever invites, to be passed on by hand. After the commit: a mail cannot be called back. */
export async function deliverInvitation({ token, expiresAt }: OpenInvitation, to: To, firm: string, request: FastifyRequest): Promise<Invitation> {
  const link = invitationLink(readSettings().baseUrl ?? `${request.protocol}://${request.host}`, token)
  const { mail } = (await texts[to.language]()).default
  const sent = await sendMail({ to: to.email, subject: mail.invitationSubject({ firm }), text: mail.invitation({ name: to.name, firm, link, until: expiresAt }) }).catch((err: unknown) => {
    request.log.error({ err }, 'mail of an invitation')
    return false
  })
  return { sent, link: sent ? null : link, expiresAt: expiresAt.toISOString() }
}
