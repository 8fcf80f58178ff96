import { createTransport } from 'nodemailer'
import { readSettings } from './settings.ts'

export interface Mail { to: string; subject: string; text: string }

/** Sends a mail and gives true, or false where no mail server is set. Throws when the server does not take it. */
export async function sendMail(mail: Mail, { smtpUrl, mailFrom } = readSettings()): Promise<boolean> {
  if (!smtpUrl) return false
  const transport = createTransport(smtpUrl)
  try {
    await transport.sendMail({ from: mailFrom, ...mail })
    return true
  } finally {
    transport.close()
  }
}
