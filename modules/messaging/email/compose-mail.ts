import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { MessageFile, Outgoing } from '../channel/sender.ts'
import { fileStore } from '#platform/files/open-store.ts'
import type { MailSettings } from './mail-settings.ts'
import { messageIdOf } from './message-id.ts'

/** The mail as it goes over the wire, signed where there is a key. Marked as sent by a machine, so that absence notes do not answer it. */
export async function composeMail({ id, address, name, subject, body, html, headers, attachments = [] }: Outgoing, { from, dkim, replyTo }: Pick<MailSettings, 'from' | 'dkim' | 'replyTo'>): Promise<Buffer> {
  const mail = new MailComposer({
    from, ...(replyTo && { replyTo }), to: { name, address }, subject: subject ?? '', text: body, ...(html && { html }), attachments: await filesOf(attachments), messageId: messageIdOf(id, from), headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  })
  const raw = await mail.compile().build()
  return dkim ? buffer(new DKIM(dkim).sign(raw)) : raw
}

const filesOf = (attachments: readonly MessageFile[]): Promise<{ filename: string; contentType: string; content: Buffer }[]> =>
  Promise.all(attachments.map(async ({ name, type, sha256 }) => ({ filename: name, contentType: type, content: await buffer(await fileStore().open(sha256)) })))
