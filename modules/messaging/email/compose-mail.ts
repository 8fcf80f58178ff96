import { buffer } from 'node:stream/consumers'
import { fileStore } from '#platform/files/open-store.ts'
import type { MessageFile, Outgoing } from '../channel/sender.ts'
import type { MailSettings } from './mail-settings.ts'
import { messageIdOf } from './message-id.ts'
import { fieldText, filePart, mailbox, type MimePart, multipart, textPart } from './mime.ts'
import { signMail } from './sign-mail.ts'

const CRLF = '\r\n'

/** `青城茶业 <hello@example.com>` in its two parts. */
function senderOf(from: string): string {
  const [, name = '', address] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? []
  return mailbox(name, address ?? from.trim())
}

/** The mail as it goes over the wire, signed where there is a key. Marked as sent by a machine, so that absence notes do not answer it. */
export async function composeMail({ id, address, name, subject, body, html, headers = {}, attachments = [] }: Outgoing, { from, dkim, replyTo }: Pick<MailSettings, 'from' | 'dkim' | 'replyTo'>, at = new Date()): Promise<Buffer> {
  const content = contentOf(body, html, await filesOf(attachments))
  const fields = [
    `From: ${senderOf(from)}`, ...(replyTo ? [`Reply-To: ${mailbox('', replyTo)}`] : []), `To: ${mailbox(name, address)}`, `Subject: ${fieldText(subject ?? '')}`, `Date: ${at.toUTCString().replace('GMT', '+0000')}`, `Message-ID: ${messageIdOf(id, from)}`,
    'MIME-Version: 1.0', 'Auto-Submitted: auto-generated', ...Object.entries(headers).map(([key, value]) => `${key}: ${value.split(', ').join(`,${CRLF} `)}`), ...content.fields,
  ]
  const signature = dkim ? [await signMail(fields, content.body, dkim, at)] : []
  return Buffer.from(`${[...signature, ...fields].join(CRLF)}${CRLF}${CRLF}${content.body}`)
}

function contentOf(body: string, html: string | null, files: readonly MimePart[]): MimePart {
  const text = html === null ? textPart('plain', body) : multipart('alternative', [textPart('plain', body), textPart('html', html)])
  return files.length ? multipart('mixed', [text, ...files]) : { ...text, body: text.body.endsWith(CRLF) ? text.body : `${text.body}${CRLF}` }
}

const filesOf = (attachments: readonly MessageFile[]): Promise<MimePart[]> => Promise.all(attachments.map(async ({ name, type, sha256 }) => filePart({ name, type, content: await buffer(await fileStore().open(sha256)) })))
