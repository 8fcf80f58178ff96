import { createTransport } from 'nodemailer'
import { type MailSettings, readMailSettings } from './settings.ts'

export interface Attachment { filename: string; content: Buffer; contentType: string }
export interface Mail { to: string; subject: string; text: string; html?: string; attachments?: readonly Attachment[]; /** Keeps a mail that is sent again after a crash from being a second one to whoever receives it. */ messageId?: string }

/** Sends a mail and gives true, or false where no mail server is set. Throws when the server does not take it. */
export async function sendMail({ attachments, ...mail }: Mail, { smtpUrl, mailFrom }: MailSettings = readMailSettings()): Promise<boolean> {
  if (!smtpUrl) return false
  const transport = createTransport(smtpUrl)
  try {
    await transport.sendMail({ from: mailFrom, ...mail, ...(attachments && { attachments: [...attachments] }) })
    return true
  } finally {
    transport.close()
  }
}
