import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Outgoing } from '../channel/sender.ts'
import type { MailSettings } from './mail-settings.ts'

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'

/** A message's Message-ID: made from its place in the ledger, so that a mail server's log tells which one it took. */
export const messageIdOf = (id: string, from: string): string => `<guanxi-${id}@${domainOf(from)}>`

/** The mail as it goes over the wire, signed where there is a key. Marked as sent by a machine, so that absence notes do not answer it. */
export async function composeMail({ id, address, name, subject, body, html, headers }: Outgoing, { from, dkim }: Pick<MailSettings, 'from' | 'dkim'>): Promise<Buffer> {
  const mail = new MailComposer({
    from, to: { name, address }, subject: subject ?? '', text: body, ...(html && { html }), messageId: messageIdOf(id, from), headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  })
  const raw = await mail.compile().build()
  return dkim ? buffer(new DKIM(dkim).sign(raw)) : raw
}
